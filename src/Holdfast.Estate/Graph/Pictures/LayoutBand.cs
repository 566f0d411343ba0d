namespace Holdfast.Estate.Graph.Pictures;

/// <summary>A strip of the picture across all columns: a tenant, or what belongs to the whole estate.</summary>
internal sealed class LayoutBand(string? tenant)
{
    public string? Tenant { get; } = tenant;

    /// <summary>The slots by column, each from top to bottom.</summary>
    public List<LayoutSlot>[] Columns { get; } = [[], [], []];

    public int Y { get; set; }

    public int Height { get; set; }
}
