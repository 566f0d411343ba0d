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

    /// <summary>An SQL file that returns <c>part, version</c> of the application's schema, relative to the estate file.</summary>
    public string? Versions { get; init; }

    /// <summary>The versions that the release in use needs, which the restored copy must have.</summary>
    public IReadOnlyList<SchemaPart> Expects { get; init; } = [];

    /// <summary>An SQL file that returns <c>path, hash</c> of every file that the database speaks of, relative to the estate file.</summary>
    public string? Files { get; init; }

    /// <summary>SQL files that make the copy harmless before any application starts on it, in their order.</summary>
    public IReadOnlyList<string> Neutralise { get; init; } = [];

    /// <summary>The program, with its arguments, that starts the application on the harmless copy and completes one business transaction.</summary>
    public IReadOnlyList<string> Application { get; init; } = [];
}
