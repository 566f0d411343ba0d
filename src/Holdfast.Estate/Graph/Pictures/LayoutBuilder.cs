using Holdfast.Estate.Model;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>Puts the nodes of a graph into bands and columns and finds the lines between them.</summary>
/// <remarks>
/// The relay is drawn once in each band that uses it: a single one would tie every band to one spot. Partners whose messages it keeps
/// are marked instead of tied. Lines from a process to the last column share one passage per target through the middle column.
/// </remarks>
internal sealed class LayoutBuilder
{
    private readonly DependencyGraph graph;
    private readonly Dictionary<string, Criticality> levels;
    private readonly Dictionary<string, LayoutSlot> slots;
    private readonly Dictionary<int, LayoutSlot> relays = [];
    private readonly Dictionary<(int Band, LayoutSlot Target), LayoutSlot> passages = [];
    private readonly Dictionary<LayoutSlot, Criticality> passageLevels = [];
    private readonly List<LayoutBand> bands;
    private readonly List<LayoutLink> links = [];

    public LayoutBuilder(DependencyGraph graph, Dictionary<string, Criticality> levels)
    {
        this.graph = graph;
        this.levels = levels;
        slots = new Dictionary<string, LayoutSlot>(graph.Nodes.Count, StringComparer.Ordinal);
        bands = [.. graph.Nodes.Select(node => node.Tenant).Distinct().Order(StringComparer.Ordinal).Select(tenant => new LayoutBand(tenant))];
    }

    public (IReadOnlyList<LayoutBand> Bands, IReadOnlyList<LayoutLink> Links) Build()
    {
        PlaceNodes();
        foreach (var edge in new VisiblePart(graph).Edges)
            Join(edge);

        foreach (var ((_, target), passage) in passages)
            Add(new LayoutLink(passage, target, GraphEdgeKind.Uses, passageLevels[passage]));
        return (bands, links);
    }

    private void PlaceNodes()
    {
        var numbers = new Dictionary<string, int>(bands.Count, StringComparer.Ordinal);
        foreach (var band in bands)
            numbers.Add(band.Tenant ?? "", numbers.Count);
        // The most critical first: where lines leave the choice, they stay at the top.
        var ordered = graph.Nodes.OrderBy(node => levels.TryGetValue(node.Name, out var level) ? (int)level : int.MaxValue);
        foreach (var node in ordered)
        {
            if (node.Kind == GraphNodeKind.Relay)
                continue;
            var column = node.Kind switch
            {
                GraphNodeKind.Process => LayoutColumn.Processes,
                GraphNodeKind.Workload => LayoutColumn.Workloads,
                _ => LayoutColumn.Ground,
            };
            slots.Add(node.Name, Place(node, column, numbers[node.Tenant ?? ""]));
        }
    }

    private void Join(GraphEdge edge)
    {
        var source = slots[edge.Source.Name];
        var target = edge.Target.Kind == GraphNodeKind.Relay ? RelayOf(source.Band, edge.Target) : slots[edge.Target.Name];
        Criticality? level = levels.TryGetValue(edge.Source.Name, out var known) ? known : null;
        if (source.Column == LayoutColumn.Processes && target.Column == LayoutColumn.Ground)
        {
            var passage = PassageTo(target, source.Band);
            var strictest = passageLevels.TryGetValue(passage, out var other) && other < known ? other : known;
            passageLevels[passage] = strictest;
            target = passage;
        }

        Add(new LayoutLink(source, target, edge.Kind, level));
    }

    private LayoutSlot RelayOf(int band, GraphNode relay)
    {
        if (!relays.TryGetValue(band, out var slot))
            relays.Add(band, slot = Place(relay, LayoutColumn.Ground, band));
        return slot;
    }

    private LayoutSlot PassageTo(LayoutSlot target, int band)
    {
        if (!passages.TryGetValue((band, target), out var passage))
            passages.Add((band, target), passage = Place(node: null, LayoutColumn.Workloads, band));
        return passage;
    }

    private LayoutSlot Place(GraphNode? node, LayoutColumn column, int band)
    {
        var slot = new LayoutSlot(node, column, band);
        bands[band].Columns[(int)column].Add(slot);
        return slot;
    }

    private void Add(LayoutLink link)
    {
        links.Add(link);
        link.Target.IsPointedAt |= link.Source.Column != link.Target.Column;
        if (link.Source.Band != link.Target.Band || link.Source.Column == link.Target.Column)
            return;
        link.Source.RightNeighbours.Add(link.Target);
        link.Target.LeftNeighbours.Add(link.Source);
    }
}
