namespace Holdfast.Estate.Model;

/// <summary>Which Azure resources send their logs.</summary>
public enum ResourceLogs
{
    /// <summary>Those that somebody has thought of.</summary>
    Some,

    /// <summary>Every resource, every category.</summary>
    All,
}
