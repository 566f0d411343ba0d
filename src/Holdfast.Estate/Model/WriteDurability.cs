namespace Holdfast.Estate.Model;

/// <summary>What becomes of writes when a synchronous standby is missing.</summary>
public enum WriteDurability
{
    /// <summary>They wait until it is back.</summary>
    Required,

    /// <summary>They go on without it.</summary>
    Preferred,
}
