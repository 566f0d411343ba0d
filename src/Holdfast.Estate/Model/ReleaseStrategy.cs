namespace Holdfast.Estate.Model;

/// <summary>How new replicas replace old ones.</summary>
public enum ReleaseStrategy
{
    /// <summary>One after the other.</summary>
    Rolling,

    /// <summary>All at once beside the old ones, then a switch.</summary>
    BlueGreen,

    /// <summary>A few first, watched.</summary>
    Canary,
}
