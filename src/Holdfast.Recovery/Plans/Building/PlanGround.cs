using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;

namespace Holdfast.Recovery.Plans.Building;

/// <summary>What the steps of one plan are made from: the process and what it stands on, in the order in which it can be started.</summary>
internal sealed class PlanGround
{
    private readonly IReadOnlyList<string> order;

    public PlanGround(EstateModel estate, BusinessProcess process, PlanScenario scenario)
    {
        (Estate, Process, Scenario) = (estate, process, scenario);
        order = StartOrder.Of(DependencyGraph.From(estate), process.Name);
        Databases = [.. order.Select(name => estate.Stores.GetValueOrDefault(name)).OfType<Store>().Where(PlanBuilder.IsPrimary)];
        Files = [.. Databases.SelectMany(store => store.ConsistentWith).Distinct(StringComparer.Ordinal).Select(name => estate.Stores.GetValueOrDefault(name)).OfType<Store>()];
        Workloads = [.. order.Select(name => estate.Workloads.GetValueOrDefault(name)).OfType<Workload>()];
        // A database that goes back to an earlier moment goes back for everybody: what others write to it would be lost unseen.
        Writers = [.. Workloads, .. estate.Workloads.Values.Where(workload => !Workloads.Contains(workload) && Databases.Any(store => workload.Uses.Contains(store.Name))).OrderBy(workload => workload.Name, StringComparer.Ordinal)];
    }

    public EstateModel Estate { get; }

    public BusinessProcess Process { get; }

    public PlanScenario Scenario { get; }

    public IReadOnlyList<Store> Databases { get; }

    /// <summary>What must be of the same moment as the databases.</summary>
    public IReadOnlyList<Store> Files { get; }

    /// <summary>The workloads, each behind what it stands on.</summary>
    public IReadOnlyList<Workload> Workloads { get; }

    /// <summary>The workloads, and those of other processes that use the same databases.</summary>
    public IReadOnlyList<Workload> Writers { get; }

    public string Title => Scenario switch
    {
        PlanScenario.ZoneLoss => "an availability zone is lost",
        PlanScenario.RegionLoss => $"the region {Estate.Azure?.Region.ToString() ?? "of the estate"} is lost",
        PlanScenario.OperatorError => "somebody deleted or changed what should not be",
        _ => "data is damaged: restore to a time",
    };

    /// <summary>A restore is what the business has left when the copies are lost or wrong: the objectives of the lost region say what it accepts then.</summary>
    public (TimeSpan Rto, TimeSpan Rpo, string From) Objectives => Process.Objectives.RegionLoss is { } lost && Scenario != PlanScenario.ZoneLoss
        ? (lost.Rto, lost.Rpo, "objectives.regionLoss")
        : (Process.Objectives.Rto, Process.Objectives.Rpo, "objectives");

    /// <summary>Who acts: the first rota that others stand behind.</summary>
    public string OnCall => Estate.OnCall.Keys.FirstOrDefault(name => Estate.OnCall[name].Escalates is not null) ?? Estate.OnCall.Keys.FirstOrDefault() ?? Estate.Owner;

    public string Owner => Process.Owner ?? Estate.Owner;

    public StepDuration Deciding => Process.Continuity?.DecidesWithin is { } within
        ? new(within, IsMeasured: true, "continuity.decidesWithin, a promise")
        : StepDuration.Prior(PlanPriors.Decide);

    public static StepDuration? Restoring(Store store) => store.Backup?.RestoresIn is { } takes ? new(takes, IsMeasured: true, $"stores.{store.Name}.backup.restoresIn") : null;

    /// <summary>What the estate itself says of a step counts more than what follows from it.</summary>
    public PlanStep WithEstate(PlanStep step) => Estate.Recovery?.Steps.GetValueOrDefault(step.Id) is not { } given ? step : step with
    {
        Command = given.Command,
        Probe = given.Verify,
        By = given.By ?? step.By,
        Expected = given.Takes is { } takes ? new(takes, IsMeasured: true, $"recovery.steps.{step.Id}.takes") : step.Expected,
        Repeatable = step.Repeatable || given.Repeatable,
        Verify = given.Verify.Count > 0 ? $"{string.Join(' ', given.Verify)} ends with 0" : step.Verify,
    };
}
