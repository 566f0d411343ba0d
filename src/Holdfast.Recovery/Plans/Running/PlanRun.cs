namespace Holdfast.Recovery.Plans.Running;

/// <summary>Carries out a plan, step by step. All it knows is in its journal, so that it goes on after a kill where it stopped.</summary>
/// <param name="plan">The plan.</param>
/// <param name="options">How it is carried out.</param>
/// <param name="actions">What carries out steps.</param>
/// <param name="people">Who answers.</param>
/// <param name="journal">Keeps a line; the run goes on only when it is kept.</param>
/// <param name="time">The clock.</param>
public sealed class PlanRun(RecoveryPlan plan, PlanRunOptions options, IPlanActions actions, IPlanPeople people, Action<JournalLine> journal, TimeProvider time)
{
    private readonly PlanState state = new(plan);

    /// <summary>Carries out what is left of the plan.</summary>
    /// <param name="before">The journal of an earlier run that is taken up again; empty for a new run.</param>
    /// <param name="cancellation">Stops it where it is; it can be resumed.</param>
    /// <returns>The whole journal.</returns>
    public async Task<IReadOnlyList<JournalLine>> RunAsync(IReadOnlyList<JournalLine> before, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(before);
        foreach (var line in before)
            state.Add(line);
        if (state.IsOver)
            return state.Lines;
        var now = time.GetUtcNow();
        Write(before.Count > 0
            ? new(now, JournalEvent.Resumed) { Who = options.Runner }
            : new(now, JournalEvent.Began) { Who = options.Runner, Since = options.Since ?? now, Plan = plan.Fingerprint, IsPractice = options.IsPractice });
        if (options.Abort is { } reason)
        {
            Write(new(time.GetUtcNow(), JournalEvent.Aborted) { Who = options.Runner, Text = reason });
            return state.Lines;
        }

        foreach (var step in options.WithFailBack || options.IsPractice ? plan.Steps.Concat(plan.FailBack) : plan.Steps)
        {
            if (!state.IsSettled(step.Id) && !await SettleAsync(step, cancellation))
                return state.Lines;
        }

        Write(new(time.GetUtcNow(), JournalEvent.Finished));
        return state.Lines;
    }

    /// <returns>Whether the run goes on.</returns>
    private async Task<bool> SettleAsync(PlanStep step, CancellationToken cancellation)
    {
        if (options.SkipReasons.TryGetValue(step.Id, out var reason))
            return Settle(step, JournalEvent.Skipped, reason);
        if (options.PauseBefore.Contains(step.Id))
            return Stop(JournalEvent.Paused, step, "as asked for, before this step");
        // Where it cannot be told whether what was begun before a stop has happened, a person says.
        if (state.IsOpen(step.Id) && await AfterStopAsync(step, cancellation) is { } settled)
            return settled;
        if (step.NeedsApproval && !IsAgreed(step) && await ApproveAsync(step, cancellation) is { } stopped)
            return stopped;
        if (step.Kind is StepKind.Decide)
            return Settle(step, JournalEvent.Done, "agreed");
        if (!actions.Does(step))
            return await ByHandAsync(step, cancellation);
        // What is done already is not done again. A check and a transaction prove something only when they are done now.
        if (step.Kind is not (StepKind.Check or StepKind.Verify) && await actions.ProbeAsync(step, cancellation) is { Holds: true } already)
            return Settle(step, state.IsOpen(step.Id) ? JournalEvent.Done : JournalEvent.AlreadySo, already.Text);
        if (step.PointOfNoReturn is not null && !state.IsConfirmed(step.Id) && await ConfirmAsync(step, cancellation) is { } refused)
            return refused;
        return await ActAsync(step, cancellation);
    }

    private async Task<bool?> AfterStopAsync(PlanStep step, CancellationToken cancellation)
    {
        var probed = actions.Does(step) ? await actions.ProbeAsync(step, cancellation) : ProbeOutcome.Nothing;
        if (probed.Holds == true && step.Kind is not (StepKind.Check or StepKind.Verify))
            return Settle(step, JournalEvent.Done, probed.Text);
        if (probed.Holds == false || step.Repeatable || !actions.Does(step))
            return null;
        var answer = await people.AskAsync(new(QuestionKind.Unknown, step, $"'{step.Id}' was begun at {state.StartOf(step.Id):u}, and nothing tells whether it happened: {probed.Text}. Look, then say 'done', or 'go' to do it again.", Deadline: null), cancellation);
        return answer.Kind is AnswerKind.GoOn ? null : FromAnswer(step, answer, "nobody has said whether it happened");
    }

    private bool IsAgreed(PlanStep step) => plan.Authority is { } authority && state.GrantedAt(step) is { } granted && time.GetUtcNow() <= granted + authority.Expires;

    private async Task<bool?> ApproveAsync(PlanStep step, CancellationToken cancellation)
    {
        if (plan.Authority is not { } authority)
            return Stop(JournalEvent.Paused, step, "the estate names nobody who decides (continuity.decides)");
        while (true)
        {
            var now = time.GetUtcNow();
            if (state.OpenRequest(step) is not { } request)
            {
                Write(new(now, JournalEvent.Asked) { Step = step.Id, Text = $"{authority}" });
                continue;
            }

            if (request.IsGranted(authority, options.Runner))
            {
                Write(new(now, JournalEvent.Granted) { Step = step.Id, Who = string.Join(", ", request.Agreed), Rpo = await LossAsync(step, cancellation) });
                return null;
            }

            if (request.IsExpired(authority, now))
            {
                Write(new(now, JournalEvent.Expired) { Step = step.Id });
                return Stop(JournalEvent.Paused, step, "the request has expired; resume to ask again");
            }

            var answer = await people.AskAsync(new(QuestionKind.Approval, step, $"{Filled(step.Text)} Decides: {authority}. Agreed: {(request.Agreed.Count == 0 ? "nobody" : string.Join(", ", request.Agreed))}.", request.Deadline(authority, now)), cancellation);
            // The clock has gone on while people thought.
            now = time.GetUtcNow();
            if (answer.Kind is AnswerKind.Approve)
            {
                var whyNot = request.WhyNot(authority, answer.Text, now);
                Write(new(now, whyNot is null ? JournalEvent.Approved : JournalEvent.Refused) { Step = step.Id, Who = answer.Text, Text = whyNot });
            }
            else if (answer.Kind is not AnswerKind.None || !request.IsExpired(authority, now))
            {
                return FromAnswer(step, answer, "it waits for the decision authority");
            }
        }
    }

    private async Task<bool?> ConfirmAsync(PlanStep step, CancellationToken cancellation)
    {
        var lost = await LossAsync(step, cancellation);
        var text = PlanWords.Fill(step.PointOfNoReturn!, plan, Since, time.GetUtcNow(), lost);
        var answer = await people.AskAsync(new(QuestionKind.NoReturn, step, $"Point of no return. {text} Go on?", Deadline: null), cancellation);
        if (answer.Kind is not AnswerKind.GoOn)
            return FromAnswer(step, answer, "nobody has confirmed the point of no return");
        Write(new(time.GetUtcNow(), JournalEvent.Confirmed) { Step = step.Id, Who = options.Runner, Text = text, Rpo = lost });
        return null;
    }

    private async Task<bool> ActAsync(PlanStep step, CancellationToken cancellation)
    {
        while (true)
        {
            Write(new(time.GetUtcNow(), JournalEvent.Started) { Step = step.Id });
            var acted = await actions.ActAsync(step, step.Message is { } message ? Filled(message) : null, cancellation);
            var probed = acted.Succeeded ? await actions.ProbeAsync(step, cancellation) : new(null, "");
            if (acted.Succeeded && probed.Holds == true)
                return Settle(step, JournalEvent.Done, probed.Text);
            var what = !acted.Succeeded ? acted.Text : probed.Holds == false ? $"its probe does not hold: {probed.Text}" : $"it could not be verified: {probed.Text}";
            Write(new(time.GetUtcNow(), JournalEvent.Failed) { Step = step.Id, Text = what });
            var answer = await people.AskAsync(new(QuestionKind.Failed, step, $"'{step.Id}' failed: {what}", Deadline: null), cancellation);
            if (answer.Kind is AnswerKind.None)
                return false;
            // A word stands for a probe that could not look, never for one that looked and saw that it is not so.
            if (answer.Kind is AnswerKind.Done && !(acted.Succeeded && probed.Holds is null))
                return Stop(JournalEvent.Paused, step, what);
            if (answer.Kind is not AnswerKind.GoOn)
                return FromAnswer(step, answer, what);
        }
    }

    private async Task<bool> ByHandAsync(PlanStep step, CancellationToken cancellation)
    {
        var text = Filled(step.Message ?? step.Text);
        if (options.IsPractice)
            return Settle(step, JournalEvent.NotPractised, text);
        if (step.PointOfNoReturn is not null && !state.IsConfirmed(step.Id) && await ConfirmAsync(step, cancellation) is { } refused)
            return refused;
        if (!state.IsOpen(step.Id))
            Write(new(time.GetUtcNow(), JournalEvent.Started) { Step = step.Id });
        return FromAnswer(step, await people.AskAsync(new(QuestionKind.ByHand, step, $"{text} ({step.By}) Done when: {step.Verify}", Deadline: null), cancellation), "nobody has said that it is done");
    }

    private bool FromAnswer(PlanStep step, PlanAnswer answer, string otherwise) => answer.Kind switch
    {
        AnswerKind.Done => Settle(step, JournalEvent.Done, answer.Text.Length > 0 ? answer.Text : $"{options.Runner} says so"),
        AnswerKind.Skip when answer.Text.Length > 0 => Settle(step, JournalEvent.Skipped, answer.Text),
        AnswerKind.Abort => Stop(JournalEvent.Aborted, step, answer.Text.Length > 0 ? answer.Text : otherwise),
        _ => Stop(JournalEvent.Paused, step, otherwise),
    };

    private bool Settle(PlanStep step, JournalEvent what, string text)
    {
        Write(new(time.GetUtcNow(), what) { Step = step.Id, Who = what is JournalEvent.Skipped ? options.Runner : null, Text = text });
        return true;
    }

    private bool Stop(JournalEvent what, PlanStep step, string text)
    {
        Write(new(time.GetUtcNow(), what) { Step = step.Id, Who = options.Runner, Text = text });
        return false;
    }

    // On the way back everything comes along; the loss of the way there would only mislead.
    private async Task<TimeSpan?> LossAsync(PlanStep step, CancellationToken cancellation) => plan.FailBack.Contains(step) ? null : await actions.MeasureLossAsync(cancellation);

    private DateTimeOffset Since => state.Since ?? time.GetUtcNow();

    private string Filled(string text) => PlanWords.Fill(text, plan, Since, time.GetUtcNow(), state.Rpo);

    private void Write(JournalLine line)
    {
        journal(line);
        state.Add(line);
    }
}
