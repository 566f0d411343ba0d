namespace Holdfast.Prediction.Reports;

/// <summary>What the failure model leaves out; every report says so.</summary>
public static class ModelLimits
{
    public static IReadOnlyList<string> All { get; } =
    [
        "attacks, and whatever else somebody does on purpose",
        "slow answers: a service counts as up, below full strength, or down",
        "wear and seasons: every failure comes at a constant rate in the hours in which it can come",
        "one failure making another more likely, apart from what they share (zone, region, node, identity, edge, changes)",
        "what is not written in the estate",
    ];
}
