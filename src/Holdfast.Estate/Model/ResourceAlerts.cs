namespace Holdfast.Estate.Model;

/// <summary>The alerts on single Azure resources, below the objectives of processes.</summary>
public enum ResourceAlerts
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those of the Azure Monitor baseline for every type in use.</summary>
    Baseline,
}
