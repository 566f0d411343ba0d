using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Planning;

/// <summary>Computes the waves: non-production first, then what the business can miss longest, the core last.</summary>
internal static class MigrationWaves
{
    public static IReadOnlyList<MigrationWave> Of(AssessedEstate estate)
    {
        var units = Units(estate);
        var peripheral = Ordered(units.Where(unit => unit.Criticality >= Criticality.Important));
        var core = Ordered(units.Where(unit => unit.Criticality < Criticality.Important));
        var waves = new List<MigrationWave>();
        var environments = estate.Model.Environments.Values.Where(environment => environment.Data is EnvironmentData.NeutralisedCopy or EnvironmentData.Synthetic).Select(environment => environment.Name).ToList();
        if (environments.Count > 0)
            waves.Add(new MigrationWave(waves.Count + 1, "non-production", [], environments));
        if (peripheral.Count > 0)
            waves.Add(new MigrationWave(waves.Count + 1, "peripheral", peripheral, []));
        // The core goes unit by unit, so that one weekend never risks two of them.
        foreach (var unit in core)
            waves.Add(new MigrationWave(waves.Count + 1, "core", [unit], []));
        return waves;
    }

    private static List<MigrationUnit> Ordered(IEnumerable<MigrationUnit> units) =>
    [
        .. units
            .OrderByDescending(unit => unit.Criticality)
            .ThenBy(unit => unit.After.Count)
            .ThenBy(unit => unit.Processes[0], StringComparer.Ordinal),
    ];

    /// <summary>Processes joined by a store that one of their workloads holds data in; a read replica and a cache join nobody.</summary>
    private static List<MigrationUnit> Units(AssessedEstate estate)
    {
        var processes = estate.Model.Processes.Values.OrderBy(process => process.Criticality).ThenBy(process => process.Name, StringComparer.Ordinal).ToList();
        var parent = Enumerable.Range(0, processes.Count).ToArray();
        var firstUser = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < processes.Count; number++)
        {
            foreach (var part in Joining(estate, processes[number].Name))
            {
                if (!firstUser.TryAdd(part, number))
                    parent[Root(parent, number)] = Root(parent, firstUser[part]);
            }
        }

        return [.. Enumerable.Range(0, processes.Count).GroupBy(number => Root(parent, number)).Select(group => Unit(estate, [.. group.Select(number => processes[number])]))];
    }

    private static IEnumerable<string> Joining(AssessedEstate estate, string process) =>
        estate.Graph.Reaches(process)
            .Where(reached => reached.Node.Kind == GraphNodeKind.Store && !ThroughReplica(estate, reached))
            .Select(reached => estate.Model.Stores[reached.Node.Name])
            .Where(store => store.Loss is null or AcceptableLoss.None)
            .Select(store => store.Name);

    private static bool ThroughReplica(AssessedEstate estate, ReachedNode? last)
    {
        for (var step = last; step is not null; step = step.Before)
        {
            if (step.Node.Kind == GraphNodeKind.Store && estate.Model.Stores[step.Node.Name].ReplicaOf is not null)
                return true;
        }

        return false;
    }

    private static MigrationUnit Unit(AssessedEstate estate, List<BusinessProcess> members)
    {
        var names = members.Select(process => process.Name).ToHashSet(StringComparer.Ordinal);
        var steps = members.SelectMany(process => estate.Graph.Reaches(process.Name)).ToLookup(step => ThroughReplica(estate, step.Before), step => step.Node);
        var reached = steps[false].Distinct().ToList();
        return new MigrationUnit(
            [.. members.Select(process => process.Name)],
            Names(reached, GraphNodeKind.Workload),
            Names(reached, GraphNodeKind.Store),
            Names([.. steps[true].Except(reached)], GraphNodeKind.Store),
            members.Min(process => process.Criticality),
            [.. Names(reached, GraphNodeKind.Process).Where(name => !names.Contains(name))],
            [.. Names(reached, GraphNodeKind.Partner).Where(name => estate.Model.Partners[name].Kind == PartnerKind.Legacy)]);
    }

    private static string[] Names(List<GraphNode> nodes, GraphNodeKind kind) =>
        [.. nodes.Where(node => node.Kind == kind).Select(node => node.Name).Order(StringComparer.Ordinal)];

    private static int Root(int[] parent, int number)
    {
        while (parent[number] != number)
            number = parent[number] = parent[parent[number]];
        return number;
    }
}
