using Holdfast.Estate.Model;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>Where everything of a picture stands: three columns, and a band below another for each tenant.</summary>
internal sealed class ColumnLayout
{
    public const int Margin = 24;
    public const int BandTitle = 30;
    public const int NameSize = 13;
    public const int CaptionSize = 11;
    public const int Padding = 16;
    private const int BandPadding = 14;
    private const int BandGap = 14;
    private const int NodeGap = 14;
    private const int ColumnGap = 130;
    private const int NarrowestColumn = 150;
    private const int WidestColumn = 340;

    // Room at the right for the arcs between stores.
    private const int ArcRoom = 56;

    private ColumnLayout(IReadOnlyList<LayoutBand> bands, IReadOnlyList<LayoutLink> links, IReadOnlyDictionary<string, string> captions)
    {
        Bands = bands;
        Links = links;
        Captions = captions;
    }

    public IReadOnlyList<LayoutBand> Bands { get; }

    public IReadOnlyList<LayoutLink> Links { get; }

    /// <summary>The second line of each node, by name.</summary>
    public IReadOnlyDictionary<string, string> Captions { get; }

    /// <summary>The left edge of each column.</summary>
    public int[] ColumnX { get; } = new int[3];

    public int Width { get; private set; }

    public int Bottom { get; private set; }

    public static ColumnLayout Of(EstateModel estate, DependencyGraph graph, Dictionary<string, Criticality> levels, int top)
    {
        var (bands, links) = new LayoutBuilder(graph, levels).Build();
        foreach (var band in bands)
            BarycentreOrder.Apply(band);
        var captions = graph.Nodes.ToDictionary(node => node.Name, node => NodeCaption.Of(estate, node), StringComparer.Ordinal);
        var layout = new ColumnLayout(bands, links, captions);
        layout.PlaceColumns();
        layout.PlaceBands(top);
        return layout;
    }

    private void PlaceColumns()
    {
        var x = Margin + BandPadding;
        for (var column = 0; column < ColumnX.Length; column++)
        {
            var width = NarrowestColumn;
            foreach (var band in Bands)
            {
                foreach (var slot in band.Columns[column])
                    width = Math.Max(width, WidthWantedBy(slot));
            }

            width = Math.Min(width, WidestColumn);
            ColumnX[column] = x;
            foreach (var slot in Bands.SelectMany(band => band.Columns[column]))
            {
                slot.X = x;
                slot.Width = width;
            }

            x += width + ColumnGap;
        }

        Width = x - ColumnGap + ArcRoom + BandPadding + Margin;
    }

    private int WidthWantedBy(LayoutSlot slot)
    {
        if (slot.Node is not { } node)
            return 0;
        var name = TextWidth.Of(node.Name, NameSize, bold: true);
        return Math.Max(name, TextWidth.Of(Captions[node.Name], CaptionSize)) + (2 * Padding);
    }

    private void PlaceBands(int top)
    {
        var y = top;
        foreach (var band in Bands)
        {
            var titled = Bands.Count > 1 || band.Tenant is not null;
            var head = titled ? BandTitle : BandPadding;
            var tallest = band.Columns.Max(HeightOf);
            band.Y = y;
            band.Height = head + tallest + BandPadding;
            foreach (var column in band.Columns)
                PlaceSlots(column, y + head + ((tallest - HeightOf(column)) / 2));
            y += band.Height + BandGap;
        }

        Bottom = y - BandGap;
    }

    private static void PlaceSlots(List<LayoutSlot> column, int top)
    {
        var y = top;
        foreach (var slot in column)
        {
            slot.Y = y;
            y += slot.Height + NodeGap;
        }
    }

    private static int HeightOf(List<LayoutSlot> column) => Math.Max(0, column.Sum(slot => slot.Height + NodeGap) - NodeGap);
}
