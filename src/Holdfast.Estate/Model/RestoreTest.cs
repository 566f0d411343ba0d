namespace Holdfast.Estate.Model;

/// <summary>How often a backup is restored and checked: a backup that was never restored is not evidence.</summary>
public sealed record RestoreTest
{
    /// <summary>How often.</summary>
    public required RestoreTestInterval Every { get; init; }

    /// <summary>At what time of day.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>SQL files that must return no row on the restored copy, relative to the estate file.</summary>
    public IReadOnlyList<string> Invariants { get; init; } = [];

    /// <summary>What else is looked at on the restored copy.</summary>
    public IReadOnlyList<RestoreCheck> Checks { get; init; } = [];
}
