using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Values;
using Holdfast.Recovery.Plans.Building;

namespace Holdfast.Recovery.Plans.Checking;

/// <summary>Whether everything that recovery plans speak of is there. A plan with an error here would fail on the day.</summary>
/// <param name="estate">The estate.</param>
/// <param name="places">Where its parts stand.</param>
/// <param name="isThere">Whether a program exists, by its name or by a path relative to the estate file.</param>
public sealed class PlanChecks(EstateModel estate, EstatePlaces places, Func<string, bool> isThere)
{
    /// <summary>Programs that are given another one to carry out.</summary>
    private static readonly string[] Interpreters = ["sh", "bash", "dash", "python3", "pwsh", "/bin/sh", "/bin/bash"];

    /// <summary>What is missing for these plans, and what no plan of the estate uses.</summary>
    public IReadOnlyList<Diagnostic> Check(IReadOnlyList<RecoveryPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        List<Diagnostic> found = [.. plans.SelectMany(OfPlan), .. OfSteps()];
        return [.. found.DistinctBy(each => (each.Code, each.Place, each.Message)).OrderBy(each => each.Place.File, StringComparer.Ordinal).ThenBy(each => each.Place.Line).ThenBy(each => each.Place.Column).ThenBy(each => each.Code.Number)];
    }

    private IEnumerable<Diagnostic> OfPlan(RecoveryPlan plan)
    {
        var process = estate.Processes[plan.Process];
        foreach (var problem in OfPeople(plan, process))
            yield return problem;
        if (plan.Scenario is PlanScenario.RegionLoss)
        {
            if (estate.Azure?.Recovery is not { } recovery || (recovery.Processes.Count > 0 && !recovery.Processes.Contains(process.Name)))
                yield return PlanDiagnostics.NoRecoveryRegion(estate.Azure is null ? At("processes", process.Name) : At("azure", "recovery"), process.Name);
            else if (recovery.FailBack is null)
                yield return PlanDiagnostics.NoWayBack(At("azure", "recovery"), recovery.Region.ToString());
        }

        foreach (var step in plan.Steps.Where(step => step.Kind is StepKind.Restore))
        {
            if (estate.Stores.GetValueOrDefault(step.Subject) is { } store && MissingCopy(store, plan.Scenario) is { } needed)
                yield return PlanDiagnostics.NoCopy(At("stores", store.Name, "backup"), store.Name, needed);
        }

        if (plan.FitsRto == false)
            yield return PlanDiagnostics.ObjectiveOutOfReach(At(["processes", process.Name, .. plan.ObjectivesFrom.Split('.'), "rto"]), process.Name, DurationText.Format(plan.Expected), DurationText.Format(plan.Rto));
    }

    private IEnumerable<Diagnostic> OfPeople(RecoveryPlan plan, BusinessProcess process)
    {
        if (plan.Authority is not { } authority)
            yield return PlanDiagnostics.NobodyDecides(At("processes", process.Name, "continuity"), process.Name);
        else if (authority.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < authority.Required)
            yield return PlanDiagnostics.QuorumOutOfReach(At("processes", process.Name, "continuity", "approval", "required"), process.Name, authority.Required, [.. authority.Names.Distinct(StringComparer.OrdinalIgnoreCase)]);
        var tells = process.Continuity?.Tells ?? [];
        for (var position = 0; position < tells.Count; position++)
        {
            if (string.IsNullOrWhiteSpace(estate.Recovery?.Channels.GetValueOrDefault(tells[position])))
                yield return PlanDiagnostics.ChannelUnnamed(At("processes", process.Name, "continuity", "tells", $"{position}"), tells[position]);
        }

        if (string.IsNullOrWhiteSpace(process.Continuity?.Workaround))
            yield return PlanDiagnostics.NoWorkaround(At("processes", process.Name, "continuity"), process.Name);
    }

    private static string? MissingCopy(Store store, PlanScenario scenario) => scenario is PlanScenario.RegionLoss
        ? store.GeoReplica is not null || store.Backup is { Geo: true } || store.Redundancy is StorageRedundancy.Geo or StorageRedundancy.GeoZone ? null : "no copy of it is outside of its region"
        : store.Backup is { Pitr: not null } or { Retention: not null } || store.Versioning is not null ? null : "nothing says that it is backed up";

    /// <summary>What the estate says of single steps, held against all plans that it can have: a step of another process is no mistake.</summary>
    private IEnumerable<Diagnostic> OfSteps()
    {
        if (estate.Recovery is not { Steps.Count: > 0 } recovery)
            yield break;
        var known = PlanBuilder.All(estate).SelectMany(plan => plan.Steps.Concat(plan.FailBack)).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var people = People().ToHashSet(StringComparer.Ordinal);
        foreach (var step in recovery.Steps.Values)
        {
            if (!known.Contains(step.Name))
                yield return PlanDiagnostics.StepOfNoPlan(At("recovery", "steps", step.Name), step.Name, NearestName.Find(step.Name, known));
            if (step.By is { } person && !people.Contains(person))
                yield return PlanDiagnostics.PersonUnknown(At("recovery", "steps", step.Name, "by"), step.Name, person);
            foreach (var (key, command) in new[] { ("command", step.Command), ("verify", step.Verify) })
            {
                if (Needed(command).FirstOrDefault(program => !isThere(program)) is { } missing)
                    yield return PlanDiagnostics.CommandMissing(At("recovery", "steps", step.Name, key), step.Name, missing);
            }
        }
    }

    private static IEnumerable<string> Needed(IReadOnlyList<string> command) => command switch
    {
        [] => [],
        [var shell, var script, ..] when Interpreters.Contains(shell) && !script.StartsWith('-') => [shell, script],
        [var program, ..] => [program],
    };

    private IEnumerable<string> People() =>
    [
        estate.Owner,
        .. estate.OnCall.Keys,
        .. estate.Security?.Identity?.Groups.SelectMany(group => new[] { group.Key, group.Value }) ?? [],
        .. estate.Processes.Values.SelectMany(process => (process.Continuity?.Approval?.From ?? []).Append(process.Owner).Append(process.Continuity?.Decides).Append(process.Continuity?.Approval?.Delegate)).OfType<string>(),
        .. estate.Workloads.Values.Select(workload => workload.Owner).Concat(estate.Stores.Values.Select(store => store.Owner)).Concat(estate.Partners.Values.Select(partner => partner.Owner)).OfType<string>(),
    ];

    private SourcePlace At(params ReadOnlySpan<string> path) => places.Of(path);
}
