using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Recovery.Plans.Building;

/// <summary>The steps about stores and what writes to them.</summary>
internal static class StoreSteps
{
    /// <summary>What people and partners reach first is stopped first.</summary>
    public static IEnumerable<PlanStep> StopWriters(PlanGround ground)
    {
        foreach (var workload in ground.Writers.Reverse())
            yield return OfWorkload(workload, "stop", StepKind.Stop, ground.OnCall, $"Stop {workload.Name}{(workload.Schedule is null ? "" : " and its schedule")}; what keeps it running goes first, or it is started again.", "None of its replicas runs.", PlanPriors.Stop);
        foreach (var store in ground.Databases)
            yield return Fence(ground, store, $"fence-{store.Name}");
    }

    public static PlanStep Fence(PlanGround ground, Store store, string id) => new()
    {
        Id = id,
        Kind = StepKind.Stop,
        Subject = store.Name,
        By = ground.OnCall,
        Text = $"Close {store.Name} to writing, so that it gets no worse and nothing is acknowledged that will be left behind.",
        Verify = "A write is refused.",
        Expected = StepDuration.Prior(PlanPriors.Stop),
        Repeatable = true,
    };

    public static PlanStep Restore(PlanGround ground, Store store, string how) => new()
    {
        Id = $"restore-{store.Name}",
        Kind = StepKind.Restore,
        Subject = store.Name,
        By = ground.OnCall,
        Text = how,
        Verify = "The copy is complete, and nothing uses it yet.",
        Expected = PlanGround.Restoring(store),
    };

    public static PlanStep Check(PlanGround ground, Store store) => new()
    {
        Id = $"check-{store.Name}",
        Kind = StepKind.Check,
        Subject = store.Name,
        By = ground.OnCall,
        Text = $"Validate the copy of {store.Name}: holdfast recover validate{(store.RestoreTest?.Invariants is { Count: > 0 } invariants ? $", with {string.Join(", ", invariants)}" : "")}.",
        Verify = "All nine rungs pass.",
        Repeatable = true,
    };

    public static PlanStep Switch(PlanGround ground, string text, string noReturn) => new()
    {
        Id = "switch",
        Kind = StepKind.Switch,
        Subject = ground.Process.Name,
        By = ground.OnCall,
        Text = text,
        Verify = "What answers is what was brought back, and the old one takes no write.",
        Expected = StepDuration.Prior(PlanPriors.Switch),
        NeedsApproval = true,
        PointOfNoReturn = noReturn,
    };

    public static IEnumerable<PlanStep> Start(PlanGround ground, IReadOnlyList<Workload> workloads) => workloads.Select(workload =>
        OfWorkload(workload, "start", StepKind.Start, ground.OnCall, $"Start {workload.Name}{Below(workload)}.", workload.Health is { } health ? $"Every replica answers {health}." : "Every replica is ready.", PlanPriors.Start));

    /// <summary>The way back: the old place is filled from the new one, so that nothing written meanwhile is lost.</summary>
    public static IEnumerable<PlanStep> Back(PlanGround ground, string? data, string? window)
    {
        foreach (var store in ground.Databases)
        {
            yield return CommonSteps.Beside(Fence(ground, store, $"back-fence-{store.Name}"));
            yield return CommonSteps.Beside(new()
            {
                Id = $"back-data-{store.Name}",
                Kind = StepKind.Restore,
                Subject = store.Name,
                By = ground.OnCall,
                Text = $"Bring {store.Name} back to its own place, with everything written meanwhile. {data}".TrimEnd(),
                Verify = "The copy in the old place is whole, and as new as the one that is used.",
            });
        }

        yield return CommonSteps.Beside(new()
        {
            Id = "back-switch",
            Kind = StepKind.Switch,
            Subject = ground.Process.Name,
            By = ground.OnCall,
            Text = $"Move {ground.Process.Name} back{(window is null ? "" : $" ({window})")}: it is an outage too.",
            Verify = "What answers is the old place, and it has what was written meanwhile.",
            NeedsApproval = true,
            PointOfNoReturn = "From here on the old place takes writes, which the other one does not get.",
        });
        yield return CommonSteps.Beside(CommonSteps.Verify(ground, "back-verify"));
        yield return CommonSteps.Beside(new()
        {
            Id = "re-protect",
            Kind = StepKind.Look,
            Subject = ground.Process.Name,
            By = ground.OnCall,
            Text = "Take a backup, see that there is a standby again, and only then allow changes and drills: a second loss before that is an outage.",
            Verify = "A backup set that was taken since, and a standby that follows.",
        });
    }

    public static string Passed(PlanGround ground) => $"{ground.Process.Name} promised to lose at most {DurationText.Format(ground.Objectives.Rpo)}.";

    private static string Below(Workload workload) => workload.Uses.Count == 0 ? "" : $", behind {string.Join(", ", workload.Uses)}";

    // Starting what runs and stopping what has stopped changes nothing.
    private static PlanStep OfWorkload(Workload workload, string verb, StepKind kind, string by, string text, string verify, TimeSpan prior) => new()
    {
        Id = $"{verb}-{workload.Name}",
        Kind = kind,
        Subject = workload.Name,
        By = by,
        Text = text,
        Verify = verify,
        Expected = StepDuration.Prior(prior),
        Repeatable = true,
    };
}
