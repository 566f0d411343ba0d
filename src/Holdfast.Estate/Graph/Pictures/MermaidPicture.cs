using System.Buffers;
using System.Text;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading.Shapes;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>The dependency graph as a Mermaid flowchart, for a page of documentation or a pull request.</summary>
public static class MermaidPicture
{
    /// <summary>The longest text that viewers draw unless they are set up otherwise (Mermaid's <c>maxTextSize</c>).</summary>
    public const int LongestDrawn = 50_000;

    /// <summary>The most edges that viewers draw unless they are set up otherwise (Mermaid's <c>maxEdges</c>).</summary>
    public const int MostEdgesDrawn = 500;

    /// <summary>Draws a graph, or the part of it that <see cref="DependencyGraph.Below"/> gives.</summary>
    /// <param name="estate">The estate that the graph was built from.</param>
    /// <param name="graph">What to draw.</param>
    public static string Of(EstateModel estate, DependencyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder();
        // Without a width of its own, a viewer breaks the second line of most nodes.
        text.Append("%%{init: {\"flowchart\": {\"wrappingWidth\": 400}}}%%\n");
        text.Append("flowchart LR\n");
        var part = new VisiblePart(graph);
        var identifiers = new Dictionary<string, string>(part.Nodes.Count, StringComparer.Ordinal);
        foreach (var node in part.Nodes)
            identifiers.Add(node.Name, $"n{identifiers.Count}");

        AppendGroups(text, estate, part.Nodes, identifiers);
        foreach (var edge in part.Edges)
            text.Append($"  {identifiers[edge.Source.Name]} {Arrow(edge.Kind)} {identifiers[edge.Target.Name]}\n");
        AppendClasses(text, part.Nodes, StrictestCriticality.Of(estate, graph), identifiers);
        return text.ToString();
    }

    private static void AppendGroups(
        StringBuilder text, EstateModel estate, IReadOnlyList<GraphNode> nodes, Dictionary<string, string> identifiers)
    {
        var byTenant = nodes.Any(node => node.Tenant is not null);
        var groups = byTenant
            ? nodes.GroupBy(node => node.Tenant ?? estate.Estate.Text).OrderBy(group => group.First().Tenant, StringComparer.Ordinal)
            : nodes.GroupBy(node => Heading(node.Kind)).Order(Comparer<IGrouping<string, GraphNode>>.Create(ByKind));
        var number = 0;
        foreach (var group in groups)
        {
            text.Append($"  subgraph g{number++}[\"{Escape(group.Key)}\"]\n");
            foreach (var node in group)
            {
                var (open, close) = Shape(node.Kind);
                var caption = Escape(NodeCaption.Of(estate, node));
                text.Append($"    {identifiers[node.Name]}{open}\"{Escape(node.Name)}<br/>{caption}\"{close}\n");
            }

            text.Append("  end\n");
        }
    }

    private static int ByKind(IGrouping<string, GraphNode> one, IGrouping<string, GraphNode> other) =>
        one.First().Kind.CompareTo(other.First().Kind);

    private static void AppendClasses(
        StringBuilder text, IReadOnlyList<GraphNode> nodes, Dictionary<string, Criticality> levels, Dictionary<string, string> identifiers)
    {
        // Fill, line and text are all set: a viewer's own theme, light or dark, then changes none of them alone.
        text.Append("  classDef missionCritical fill:#fde2e1,stroke:#b42318,color:#1f2328,stroke-width:2px\n");
        text.Append("  classDef businessCritical fill:#fdecd2,stroke:#b54708,color:#1f2328,stroke-width:2px\n");
        text.Append("  classDef important fill:#dbeafe,stroke:#1d4ed8,color:#1f2328\n");
        text.Append("  classDef deferrable fill:#eceff3,stroke:#57606a,color:#1f2328\n");
        text.Append("  classDef unused fill:#ffffff,stroke:#8c959f,color:#57606a,stroke-dasharray:4 3\n");
        foreach (var level in nodes.GroupBy(node => ClassOf(levels, node)).OrderBy(level => level.Key, StringComparer.Ordinal))
            text.Append($"  class {string.Join(',', level.Select(node => identifiers[node.Name]))} {level.Key}\n");
    }

    private static string ClassOf(Dictionary<string, Criticality> levels, GraphNode node) =>
        levels.TryGetValue(node.Name, out var level) ? Casing.CamelCase(level.ToString()) : "unused";

    private static string Heading(GraphNodeKind kind) => kind switch
    {
        GraphNodeKind.Process => "processes",
        GraphNodeKind.Workload => "workloads",
        GraphNodeKind.Store => "stores",
        _ => "partners",
    };

    private static (string Open, string Close) Shape(GraphNodeKind kind) => kind switch
    {
        GraphNodeKind.Process => ("([", "])"),
        GraphNodeKind.Workload => ("[", "]"),
        GraphNodeKind.Store => ("[(", ")]"),
        GraphNodeKind.Partner => ("{{", "}}"),
        _ => ("[[", "]]"),
    };

    private static string Arrow(GraphEdgeKind kind) => kind switch
    {
        GraphEdgeKind.Uses => "-->",
        GraphEdgeKind.ReplicaOf => "-. replica of .->",
        _ => "-. restored with .-",
    };

    private static readonly SearchValues<char> Special = SearchValues.Create("\"#<>&`\\\r\n");

    // Names of a valid estate need none of this; the picture of an invalid one must still not run what it is handed.
    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            if (letter is '"' or '#' or '<' or '>' or '&' or '`' or '\\')
                escaped.Append($"#{(int)letter};");
            else
                escaped.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
