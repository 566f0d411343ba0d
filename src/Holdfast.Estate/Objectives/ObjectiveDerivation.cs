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
        var asking = processes
            .Where(process => graph.Find(process.Name) is { Kind: GraphNodeKind.Process })
            .OrderBy(process => process.Criticality)
            .ThenBy(process => process.Name, StringComparer.Ordinal)
            .ToList();
        var availability = Strictest(
            graph, asking.OrderByDescending(process => process.Objectives.Availability.Fraction), process => process.Objectives.Availability, process => process.Name);
        var rto = Strictest(
            graph, asking.OrderBy(process => StrictestRto(process).Rto.Ticks), process => StrictestRto(process).Rto, process => StrictestRto(process).Because);
        var rpo = Strictest(graph, asking.OrderBy(process => process.Objectives.Rpo.Ticks), process => process.Objectives.Rpo, process => process.Name);
        var effective = new SortedList<string, EffectiveObjectives>(availability.Count, StringComparer.Ordinal);
        foreach (var name in availability.Keys.Order(StringComparer.Ordinal))
        {
            var node = graph.Find(name)!;
            if (node.Kind != GraphNodeKind.Relay)
                effective.Add(name, new EffectiveObjectives(node, availability[name], rto[name], AcceptsLoss(name, stores) ? null : rpo[name]));
        }

        return effective;
    }

    /// <summary>The shortest recovery time a process asks for, and what asks for it: the process, or one of its cut-offs.</summary>
    public static (TimeSpan Rto, string Because) StrictestRto(BusinessProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        var strictest = (Rto: process.Objectives.Rto, Because: process.Name);
        foreach (var cutOff in process.Cutoffs)
        {
            if (cutOff.Rto is { } rto && rto < strictest.Rto)
                strictest = (rto, $"{process.Name} before its cut-off at {TimeOfDay.Format(cutOff.At)} ({cutOff.What})");
        }

        return strictest;
    }

    /// <summary>What is asked of each node by the first process that stands on it, the strictest process first.</summary>
    private static Dictionary<string, Sourced<T>> Strictest<T>(
        DependencyGraph graph, IEnumerable<BusinessProcess> strictestFirst, Func<BusinessProcess, T> value, Func<BusinessProcess, string> because)
        where T : notnull
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var strictest = new Dictionary<string, Sourced<T>>(StringComparer.Ordinal);
        foreach (var process in strictestFirst)
        {
            foreach (var reached in graph.ReachNew(process.Name, known))
                strictest.Add(reached.Node.Name, new Sourced<T>(value(process), because(process), new WayTo(reached)));
        }

        return strictest;
    }

    private static bool AcceptsLoss(string name, IReadOnlyDictionary<string, Store> stores) =>
        stores.TryGetValue(name, out var store) && store.Loss is not (null or AcceptableLoss.None);
}
