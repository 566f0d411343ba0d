using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Recovery.Plans.Building;

/// <summary>Makes recovery plans from an estate: what stands on what decides the order.</summary>
public static class PlanBuilder
{
    /// <summary>The plans that a process of this estate can need; a scenario that cannot happen to it has none.</summary>
    public static IReadOnlyList<RecoveryPlan> All(EstateModel estate, string? environment = null)
    {
        ArgumentNullException.ThrowIfNull(estate);
        return
        [
            .. from process in estate.Processes.Values
               from scenario in Enum.GetValues<PlanScenario>()
               where Applies(estate, process, scenario)
               select Build(estate, process.Name, scenario, environment),
        ];
    }

    /// <summary>Whether the scenario can happen to the process, as far as the estate says.</summary>
    public static bool Applies(EstateModel estate, BusinessProcess process, PlanScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(process);
        return scenario switch
        {
            PlanScenario.ZoneLoss => estate.Azure is { Zones.Count: > 0 },
            // Who promises something for a lost region needs a plan for it, whether or not there is a second one.
            PlanScenario.RegionLoss => estate.Azure is not null && (estate.Azure.Recovery is { } recovery ? recovery.Processes.Count == 0 || recovery.Processes.Contains(process.Name) || process.Objectives.RegionLoss is not null : process.Objectives.RegionLoss is not null),
            _ => DependencyGraph.From(estate).Reaches(process.Name).Any(reached => IsPrimary(estate.Stores.GetValueOrDefault(reached.Node.Name))),
        };
    }

    /// <summary>The plan of one process for one scenario.</summary>
    public static RecoveryPlan Build(EstateModel estate, string process, PlanScenario scenario, string? environment = null)
    {
        ArgumentNullException.ThrowIfNull(estate);
        var ground = new PlanGround(estate, estate.Processes[process], scenario);
        var (steps, back) = scenario switch
        {
            PlanScenario.ZoneLoss => ZoneSteps.Of(ground),
            PlanScenario.RegionLoss => RegionSteps.Of(ground),
            _ => RestoreSteps.Of(ground),
        };
        var (rto, rpo, from) = ground.Objectives;
        var continuity = ground.Process.Continuity;
        return new()
        {
            Estate = estate.Estate.ToString(),
            Environment = environment,
            Process = process,
            Scenario = scenario,
            Title = ground.Title,
            Rto = rto,
            Rpo = rpo,
            ObjectivesFrom = from,
            Authority = AuthorityOf(continuity),
            Workaround = continuity?.Workaround,
            WorkaroundLasts = continuity?.Lasts,
            Steps = [.. steps.Select(ground.WithEstate)],
            FailBack = [.. back.Select(ground.WithEstate)],
        };
    }

    internal static bool IsPrimary(Store? store) => store is { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null };

    private static PlanAuthority? AuthorityOf(Continuity? continuity)
    {
        var approval = continuity?.Approval;
        IReadOnlyList<string> names = approval?.From is { Count: > 0 } from ? from : continuity?.Decides is { Length: > 0 } decides ? [decides] : [];
        return names.Count == 0 ? null : new(names, approval?.Required ?? 1, approval?.Expires ?? continuity?.DecidesWithin ?? PlanPriors.Decide, approval?.Delegate);
    }
}
