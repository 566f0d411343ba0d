using Holdfast.Recovery.Plans;
using Holdfast.Recovery.Plans.Running;

namespace Holdfast.Tests.Recovery.Plans.Running;

/// <summary>What a plan works on, in memory: it outlives the run that is killed, as the real world does.</summary>
internal sealed class SimulatedWorld : IPlanActions, IPlanPeople
{
    /// <summary>How often each step was carried out.</summary>
    public Dictionary<string, int> Carried { get; } = new(StringComparer.Ordinal);

    public List<PlanQuestion> Asked { get; } = [];

    public HashSet<string> ByHand { get; } = new(StringComparer.Ordinal);

    public HashSet<string> WithoutProbe { get; } = new(StringComparer.Ordinal);

    public HashSet<string> NeverTrue { get; } = new(StringComparer.Ordinal);

    public HashSet<string> AlreadyTrue { get; } = new(StringComparer.Ordinal);

    public Queue<string> Agreeing { get; } = new();

    public TimeSpan? Loss { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>Called when a step has just been carried out.</summary>
    public Action<PlanStep> After { get; set; } = _ => { };

    public Func<PlanQuestion, PlanAnswer?> Answer { get; set; } = _ => null;

    public bool Does(PlanStep step) => !ByHand.Contains(step.Id);

    public Task<ActionOutcome> ActAsync(PlanStep step, string? message, CancellationToken cancellation)
    {
        Carried[step.Id] = Carried.GetValueOrDefault(step.Id) + 1;
        After(step);
        return Task.FromResult(new ActionOutcome(Succeeded: true, ""));
    }

    public Task<ProbeOutcome> ProbeAsync(PlanStep step, CancellationToken cancellation) => Task.FromResult(
        WithoutProbe.Contains(step.Id) ? ProbeOutcome.Nothing
        : NeverTrue.Contains(step.Id) ? new(false, "it is not so")
        : new(Carried.ContainsKey(step.Id) || AlreadyTrue.Contains(step.Id), "looked at"));

    public Task<TimeSpan?> MeasureLossAsync(CancellationToken cancellation) => Task.FromResult(Loss);

    public Task<PlanAnswer> AskAsync(PlanQuestion question, CancellationToken cancellation)
    {
        Asked.Add(question);
        if (Answer(question) is { } answer)
            return Task.FromResult(answer);
        return Task.FromResult(question.Kind switch
        {
            QuestionKind.Approval => Agreeing.TryDequeue(out var name) ? new(AnswerKind.Approve, name) : PlanAnswer.None,
            QuestionKind.NoReturn => new(AnswerKind.GoOn),
            QuestionKind.ByHand => new(AnswerKind.Done),
            // A person looks at the world, which knows.
            QuestionKind.Unknown => Carried.ContainsKey(question.Step.Id) ? new(AnswerKind.Done) : new(AnswerKind.GoOn),
            QuestionKind.Failed when WithoutProbe.Contains(question.Step.Id) => new(AnswerKind.Done, "somebody has looked"),
            _ => PlanAnswer.None,
        });
    }
}
