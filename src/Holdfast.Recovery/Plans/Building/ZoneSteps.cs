using Holdfast.Estate.Model;

namespace Holdfast.Recovery.Plans.Building;

/// <summary>A lost zone: what is spread moves by itself; a database that does not is failed over, or restored where it has no standby elsewhere.</summary>
internal static class ZoneSteps
{
    public static (IEnumerable<PlanStep> Steps, IEnumerable<PlanStep> Back) Of(PlanGround ground)
    {
        var spread = ground.Databases.Where(IsSpread).ToList();
        var stuck = ground.Databases.Where(store => !IsSpread(store)).ToList();
        return
        (
            [
                .. CommonSteps.Opening(ground).Select(step => stuck.Count > 0 ? step : CommonSteps.Beside(step)),
                Wait(ground),
                stuck.Count > 0
                    ? CommonSteps.Decide(ground, "restore in the zones that are left")
                    : CommonSteps.Beside(CommonSteps.Decide(ground, "force over what has not moved by itself")),
                .. spread.Select(store => FailOver(ground, store)),
                .. stuck.Select(store => StoreSteps.Restore(ground, store, $"Restore {store.Name} in a zone that is left: it has no standby elsewhere.")),
                .. stuck.Select(store => StoreSteps.Check(ground, store)),
                .. ground.Workloads.Where(workload => workload.Schedule is null).Select(workload => See(ground, workload)),
                CommonSteps.Verify(ground),
                .. CommonSteps.Closing(ground),
            ],
            [
                CommonSteps.Beside(new()
                {
                    Id = "re-protect",
                    Kind = StepKind.Look,
                    Subject = ground.Process.Name,
                    By = ground.OnCall,
                    Text = "When the zone is back: see that standbys follow and replicas are spread again, and only then allow releases and drills.",
                    Verify = "Every store has its standby, and no workload has two replicas too many in one zone.",
                }),
            ]
        );
    }

    // Replicas and stores that are spread move while people look: the business waits for the failover and its own next transaction.
    private static bool IsSpread(Store store) => store.Availability is StoreAvailability.ZoneRedundant;

    private static PlanStep Wait(PlanGround ground) => new()
    {
        Id = "wait",
        Kind = StepKind.Look,
        Subject = ground.Process.Name,
        By = ground.OnCall,
        Text = "Change nothing for five minutes: replicas, stores and the way in are spread and move by themselves. Stop releases: there is no spare.",
        Verify = "What has moved and what has not is written down.",
        Expected = StepDuration.Prior(PlanPriors.FailOver),
        Repeatable = true,
    };

    // Nothing waits for it where the failover needs nobody, which is the usual case.
    private static PlanStep FailOver(PlanGround ground, Store store) => new()
    {
        OnTheWay = false,
        Id = $"fail-over-{store.Name}",
        Kind = StepKind.Switch,
        Subject = store.Name,
        By = ground.OnCall,
        Text = $"Fail {store.Name} over if it has not moved by itself.",
        Verify = "It takes writes in a zone that is left.",
        Expected = StepDuration.Prior(PlanPriors.FailOver),
        NeedsApproval = true,
        PointOfNoReturn = $"A forced failover: what the old primary had not sent is lost where the standby is not synchronous: {{rpo}}. {StoreSteps.Passed(ground)}",
    };

    private static PlanStep See(PlanGround ground, Workload workload) => new()
    {
        OnTheWay = false,
        Id = $"see-{workload.Name}",
        Kind = StepKind.Look,
        Subject = workload.Name,
        By = ground.OnCall,
        Text = $"See that {workload.Name} has its replicas in the zones that are left; start anew what waits on a dead connection.",
        Verify = workload.Health is { } health ? $"Every replica answers {health}." : "Every replica is ready.",
        Expected = StepDuration.Prior(PlanPriors.Start),
        Repeatable = true,
    };
}
