using Holdfast.Estate.Values;

namespace Holdfast.Recovery.Plans.Building;

/// <summary>The steps that every plan has: to declare, to tell, to decide, to verify, to come back from paper.</summary>
internal static class CommonSteps
{
    public static IEnumerable<PlanStep> Opening(PlanGround ground)
    {
        yield return new()
        {
            Id = "declare",
            Kind = StepKind.Look,
            Subject = ground.Process.Name,
            By = ground.OnCall,
            Text = $"Write down when {ground.Process.Name} stopped and how it shows; call whoever is named below.",
            Verify = "The time and the signs are written down.",
            Expected = StepDuration.Prior(PlanPriors.Declare),
            Repeatable = true,
        };
        foreach (var step in Tell(ground, "begun", "{process} is disturbed since {since}: {title}. Until further notice: {workaround}. Expected back by {expected}; the objective is {rto}. Next word in 30 min."))
            yield return step;
        if (ground.Process.Continuity?.Workaround is { } workaround)
        {
            yield return Beside(new()
            {
                Id = "paper",
                Kind = StepKind.Paper,
                Subject = ground.Process.Name,
                By = ground.Owner,
                Text = $"{workaround}{(ground.Process.Continuity.Lasts is { } lasts ? $" (as long as {DurationText.Format(lasts)})" : "")}. Number the sheets: they are counted afterwards.",
                Verify = "Somebody on the floor says that work goes on.",
            });
        }
    }

    public static PlanStep Decide(PlanGround ground, string what) => new()
    {
        Id = "decide",
        Kind = StepKind.Decide,
        Subject = ground.Process.Name,
        By = ground.Process.Continuity?.Decides ?? "nobody that the estate names",
        Text = $"Decide: {what}, or wait.",
        Verify = "The agreement is in the journal.",
        Expected = ground.Deciding,
        NeedsApproval = true,
        Repeatable = true,
    };

    public static PlanStep Verify(PlanGround ground, string id = "verify") => new()
    {
        Id = id,
        Kind = StepKind.Verify,
        Subject = ground.Process.Name,
        By = ground.Owner,
        Text = $"Complete one real transaction of {ground.Process.Name}, and look at its result.",
        Verify = Probes(ground) is { Count: > 0 } probes ? $"The transaction is there; the probes {string.Join(", ", probes)} succeed three times in a row." : "The transaction is there.",
        Expected = StepDuration.Prior(PlanPriors.Verify),
        Repeatable = true,
    };

    public static IEnumerable<PlanStep> Closing(PlanGround ground)
    {
        foreach (var step in Tell(ground, "over", "{process} works again since {now}, {elapsed} after it stopped. Lost: {rpo}. Use it for everything new; what was done on paper is keyed in afterwards."))
            yield return step;
        if (ground.Process.Continuity?.Workaround is null)
            yield break;
        yield return Beside(new()
        {
            Id = "re-enter",
            Kind = StepKind.Paper,
            Subject = ground.Process.Name,
            By = ground.Owner,
            Text = $"Key in what was handled on paper since {{since}}, the oldest sheet first, and what was lost: {{rpo}}. Look each one up before it is keyed in: a label must not be bought twice.",
            Verify = "Every numbered sheet has the number of its document written on it.",
        });
        yield return Beside(new()
        {
            Id = "reconcile",
            Kind = StepKind.Paper,
            Subject = ground.Process.Name,
            By = ground.Owner,
            Text = "Count: the sheets, the documents keyed in from them, what left the building and what partners say they received. Each difference is explained, not averaged.",
            Verify = "The four counts are the same, or each difference has a name.",
        });
    }

    public static PlanStep Beside(PlanStep step) => step with { OnTheWay = false, Repeatable = true };

    private static IEnumerable<PlanStep> Tell(PlanGround ground, string moment, string message) =>
        from audience in ground.Process.Continuity?.Tells ?? []
        let channel = ground.Estate.Recovery?.Channels.GetValueOrDefault(audience)
        select Beside(new()
        {
            Id = $"tell-{audience}-{moment}",
            Kind = StepKind.Tell,
            Subject = audience,
            By = ground.OnCall,
            Text = $"Tell {audience}{(channel is null ? "" : $" ({channel})")}.",
            Message = message,
            Channel = channel,
            Verify = "Somebody of them has answered.",
            Expected = StepDuration.Prior(PlanPriors.Tell),
        });

    private static List<string> Probes(PlanGround ground) => [.. ground.Estate.Observability?.Probes.Values.Where(probe => probe.Process == ground.Process.Name).Select(probe => probe.Name) ?? []];
}
