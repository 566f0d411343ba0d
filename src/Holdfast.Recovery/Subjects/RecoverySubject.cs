using Holdfast.Estate.Model;

namespace Holdfast.Recovery.Subjects;

/// <summary>What is backed up and restored together, and what must hold of it afterwards: a database store of an estate and its files.</summary>
public sealed record RecoverySubject
{
    /// <summary>The estate's name.</summary>
    public required string Estate { get; init; }

    /// <summary>The name of the database store.</summary>
    public required string Store { get; init; }

    /// <summary>The stores of files that must be of the same moment.</summary>
    public IReadOnlyList<string> FileStores { get; init; } = [];

    /// <summary>The names of the secrets without which the restored application does not work. Never their values.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The longest time to a usable copy that the business accepts, where it has said so.</summary>
    public TimeSpan? Rto { get; init; }

    /// <summary>The age of the newest data that a restore from backup may lose.</summary>
    public TimeSpan? Rpo { get; init; }

    /// <summary>How often its restore is validated.</summary>
    public RestoreTestInterval Every { get; init; } = RestoreTestInterval.Day;

    /// <summary>When in the day, where the estate says so.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Statements that must return no row on the restored copy.</summary>
    public IReadOnlyList<NamedSql> Invariants { get; init; } = [];

    /// <summary>Returns <c>part, version</c> of the application's schema.</summary>
    public NamedSql? Versions { get; init; }

    /// <summary>The versions that the release in use needs.</summary>
    public IReadOnlyList<ExpectedPart> Expects { get; init; } = [];

    /// <summary>Returns <c>path, hash</c> of every file that the database speaks of.</summary>
    public NamedSql? Files { get; init; }

    /// <summary>Makes the copy harmless before any application starts on it.</summary>
    public IReadOnlyList<NamedSql> Neutralise { get; init; } = [];

    /// <summary>The program that starts the application on the copy and completes one business transaction, with its arguments.</summary>
    public IReadOnlyList<string> Application { get; init; } = [];
}
