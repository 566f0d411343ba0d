using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Estate.Objectives;

/// <summary>Derives what each part must promise from the processes that stand on it.</summary>
public static class ObjectiveDerivation
{
    /// <summary>
    /// The objectives of every process, and of every workload, store and partner that a process stands on, by name.
    /// Of two processes that ask the same, the more critical one is given as the reason, then the first by name.
    /// </summary>
    public static IReadOnlyDictionary<string, EffectiveObjectives> Of(EstateModel estate, DependencyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(graph);
        return Of(estate.Processes.Values, graph, estate.Stores);
    }

    /// <summary>The objectives that only the given processes ask for.</summary>
    internal static IReadOnlyDictionary<string, EffectiveObjectives> Of(
        IEnumerable<BusinessProcess> processes, DependencyGraph graph, IReadOnlyDictionary<string, Store> stores)
    {
        var strictest = new SortedDictionary<string, EffectiveObjectives>(StringComparer.Ordinal);
        foreach (var process in processes.OrderBy(process => process.Criticality).ThenBy(process => process.Name, StringComparer.Ordinal))
        {
            if (graph.Find(process.Name) is not { Kind: GraphNodeKind.Process } node)
                continue;
            var rto = StrictestRto(process);
            Tighten(strictest, node, process, rto, () => [process.Name], acceptsLoss: false);
            foreach (var reached in graph.Reaches(process.Name))
            {
                if (reached.Node.Kind == GraphNodeKind.Relay)
                    continue;
                var acceptsLoss = stores.TryGetValue(reached.Node.Name, out var store) && store.Loss is not (null or AcceptableLoss.None);
                Tighten(strictest, reached.Node, process, rto, () => reached.Path, acceptsLoss);
            }
        }

        return strictest;
    }

    /// <summary>The shortest recovery time a process asks for, and what asks for it: the process, or one of its cut-offs.</summary>
    public static (TimeSpan Rto, string Because) StrictestRto(BusinessProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        var strictest = (Rto: process.Objectives.Rto, Because: process.Name);
        foreach (var cutOff in process.Cutoffs)
        {
            if (cutOff.Rto is { } rto && rto < strictest.Rto)
                strictest = (rto, $"{process.Name} before its cut-off at {cutOff.At:HH:mm} ({cutOff.What})");
        }

        return strictest;
    }

    private static void Tighten(
        SortedDictionary<string, EffectiveObjectives> strictest,
        GraphNode node,
        BusinessProcess process,
        (TimeSpan Value, string Because) rto,
        Func<IReadOnlyList<string>> path,
        bool acceptsLoss)
    {
        var known = strictest.GetValueOrDefault(node.Name);
        var availability = process.Objectives.Availability;
        var rpo = process.Objectives.Rpo;
        strictest[node.Name] = new EffectiveObjectives(
            node,
            known is null || availability.Fraction > known.Availability.Value.Fraction
                ? new Sourced<Availability>(availability, process.Name, path())
                : known.Availability,
            known is null || rto.Value < known.Rto.Value ? new Sourced<TimeSpan>(rto.Value, rto.Because, path()) : known.Rto,
            acceptsLoss ? null : known?.Rpo is null || rpo < known.Rpo.Value ? new Sourced<TimeSpan>(rpo, process.Name, path()) : known.Rpo);
    }
}
