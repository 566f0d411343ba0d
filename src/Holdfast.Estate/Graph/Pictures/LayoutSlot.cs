namespace Holdfast.Estate.Graph.Pictures;

/// <summary>A place in a column of the picture: a node, or a passage through which lines cross the column without touching a node.</summary>
internal sealed class LayoutSlot(GraphNode? node, LayoutColumn column, int band)
{
    public const int NodeHeight = 46;
    public const int PassageHeight = 8;

    /// <summary>The node; null for a passage.</summary>
    public GraphNode? Node { get; } = node;

    public LayoutColumn Column { get; } = column;

    public int Band { get; } = band;

    public int Height => Node is null ? PassageHeight : NodeHeight;

    /// <summary>The place in its column, counted within its band.</summary>
    public int Order { get; set; }

    public int X { get; set; }

    public int Y { get; set; }

    public int Width { get; set; }

    public int Right => X + Width;

    public int MiddleY => Y + (Height / 2);

    /// <summary>Whether a line ends at its left side.</summary>
    public bool IsPointedAt { get; set; }

    /// <summary>The slots of the same band, one column to the left, that a line joins to this one.</summary>
    public List<LayoutSlot> LeftNeighbours { get; } = [];

    /// <summary>The slots of the same band, one column to the right, that a line joins to this one.</summary>
    public List<LayoutSlot> RightNeighbours { get; } = [];
}
