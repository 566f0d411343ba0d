using Holdfast.Recovery.Plans.Running;

namespace Holdfast.Cli.Commands;

/// <summary>The answers that were given with the command; a question that they do not answer stops the run, to be resumed.</summary>
internal sealed class PeopleOnCommandLine(IReadOnlyList<string> approve, IReadOnlyList<string> confirm, IReadOnlyList<string> done, IReadOnlyList<string> again) : IPlanPeople
{
    private readonly HashSet<(string Step, string Name)> said = [];

    public Task<PlanAnswer> AskAsync(PlanQuestion question, CancellationToken cancellation) => Task.FromResult(question.Kind switch
    {
        QuestionKind.Approval => approve.FirstOrDefault(name => said.Add((question.Step.Id, name))) is { } agreed ? new(AnswerKind.Approve, agreed) : PlanAnswer.None,
        QuestionKind.NoReturn => confirm.Contains(question.Step.Id) ? new(AnswerKind.GoOn) : PlanAnswer.None,
        QuestionKind.ByHand => done.Contains(question.Step.Id) ? new(AnswerKind.Done) : PlanAnswer.None,
        QuestionKind.Unknown => done.Contains(question.Step.Id) ? new(AnswerKind.Done) : again.Contains(question.Step.Id) ? new(AnswerKind.GoOn) : PlanAnswer.None,
        _ => PlanAnswer.None,
    });
}
