namespace Holdfast.Estate.Model;

/// <summary>A migration's dress rehearsal on a copy of production's data.</summary>
public sealed record Rehearsal
{
    /// <summary>The environment whose copy is migrated first.</summary>
    [References("environments")]
    public required string In { get; init; }

    /// <summary>The longest that a measured lock may keep others from a table in a rolling release.</summary>
    public TimeSpan? LockLimit { get; init; }
}
