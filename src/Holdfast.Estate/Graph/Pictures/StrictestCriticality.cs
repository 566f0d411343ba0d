using Holdfast.Estate.Model;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>How critical each node is: as critical as the most critical process that stands on it.</summary>
internal static class StrictestCriticality
{
    /// <summary>The criticality by name; a node that no process stands on is missing.</summary>
    public static Dictionary<string, Criticality> Of(EstateModel estate, DependencyGraph graph)
    {
        var known = new Dictionary<string, Criticality>(graph.Nodes.Count, StringComparer.Ordinal);
        var processes = graph.Nodes.Where(node => node.Kind == GraphNodeKind.Process);
        foreach (var level in processes.GroupBy(node => estate.Processes[node.Name].Criticality).OrderBy(level => level.Key))
        {
            foreach (var process in level)
            {
                // A process keeps its own word, even where a stricter one stands on it: the picture must show what was declared.
                known[process.Name] = level.Key;
                foreach (var reached in graph.Reaches(process.Name))
                    known.TryAdd(reached.Node.Name, level.Key);
            }
        }

        return known;
    }
}
