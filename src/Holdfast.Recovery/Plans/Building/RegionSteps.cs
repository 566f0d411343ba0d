using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Recovery.Plans.Building;

/// <summary>A lost region: what the second one does not have yet is built and restored there, the old one is shut out, and traffic moves.</summary>
internal static class RegionSteps
{
    public static (IEnumerable<PlanStep> Steps, IEnumerable<PlanStep> Back) Of(PlanGround ground)
    {
        var recovery = ground.Estate.Azure?.Recovery;
        var region = recovery?.Region.ToString() ?? "a region that the estate does not name";
        return
        (
            [
                .. CommonSteps.Opening(ground),
                Ask(ground, recovery),
                CommonSteps.Decide(ground, $"recover in {region}"),
                .. recovery is { Mode: RecoveryMode.ActiveActive or RecoveryMode.WarmStandby } ? Enumerable.Empty<PlanStep>() : [Build(ground, region, recovery)],
                .. ground.Databases.Select(store => StoreSteps.Restore(ground, store, $"Bring {store.Name} up in {region} {(store.GeoReplica is null ? "from the copy of its backups there" : "by promoting its replica there")}.")),
                .. ground.Files.Select(store => StoreSteps.Restore(ground, store, $"Bring {store.Name} in {region} to the same moment or a later one: no row may name a file that is not there.")),
                .. ground.Databases.Select(store => StoreSteps.Check(ground, store)),
                .. ground.Databases.Select(store => StoreSteps.Fence(ground, store, $"fence-{store.Name}") with { Text = $"Make sure that {store.Name} in the old region cannot be written any more, should it come back." }),
                .. StoreSteps.Start(ground, ground.Workloads),
                StoreSteps.Switch(ground, $"Move the traffic to {region}{(recovery?.Path?.Traffic is { } traffic ? $" ({Words(traffic)})" : "")}.", $"What the lost region had not copied is left behind: {{rpo}}. {StoreSteps.Passed(ground)}"),
                CommonSteps.Verify(ground),
                .. CommonSteps.Closing(ground),
            ],
            StoreSteps.Back(ground, recovery?.FailBack?.Data, recovery?.FailBack?.Window?.ToString())
        );
    }

    private static PlanStep Ask(PlanGround ground, RecoveryRegion? recovery) => new()
    {
        Id = "ask-how-long",
        Kind = StepKind.Look,
        Subject = ground.Process.Name,
        By = ground.OnCall,
        Text = $"Ask Azure how long, and compare: the recovery {(recovery?.Drill?.Took is { } took ? $"took {DurationText.Format(took)} when last tried on {recovery.Drill.Last:yyyy-MM-dd}" : "has never been timed")}.",
        Verify = "The answer and the age of the newest copy are written down.",
        Expected = StepDuration.Prior(PlanPriors.Declare),
        Repeatable = true,
    };

    private static PlanStep Build(PlanGround ground, string region, RecoveryRegion? recovery) => new()
    {
        Id = "build",
        Kind = StepKind.Build,
        Subject = region,
        By = ground.OnCall,
        Text = recovery?.Mode == RecoveryMode.PilotLight ? $"Start the compute in {region}; its data is there." : $"Build the environment in {region} from the repository.",
        Verify = "The cluster is ready and reads its secrets.",
        Expected = StepDuration.Prior(PlanPriors.Build),
        Repeatable = true,
    };

    private static string Words(TrafficSwitch traffic) => traffic switch
    {
        TrafficSwitch.Probe => "the edge's probes do it once the old region is shut out",
        TrafficSwitch.Dns => "a change of a DNS record",
        _ => "a change of the edge's configuration",
    };
}
