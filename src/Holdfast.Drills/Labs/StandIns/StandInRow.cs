namespace Holdfast.Drills.Labs.StandIns;

/// <summary>An element of an estate and what stands for it in a lab.</summary>
/// <param name="Element">Where it stands in the estate file, such as <c>stores.erp</c>.</param>
/// <param name="Asked">What the estate says it is.</param>
/// <param name="StandIn">What stands for it, with versions; none where nothing does.</param>
/// <param name="About">What the stand-in is not, or why there is none.</param>
public sealed record StandInRow(string Element, string Asked, string? StandIn, string About);
