using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Sites;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>Damage that a validation must find: a check that has only ever been seen green proves nothing.</summary>
public sealed record Sabotage
{
    /// <summary>Its name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Summary { get; init; }

    /// <summary>The rung that must be the first to fail.</summary>
    public required int Rung { get; init; }

    /// <summary>Done to the running system before it is backed up.</summary>
    internal Func<StandIn, CancellationToken, Task> Before { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Whether only a repository in a container can be damaged so.</summary>
    public bool OfBlobs { get; init; }

    /// <summary>Done to the repository.</summary>
    internal Func<RecoverySite, BackupManifest, CancellationToken, Task> After { get; init; } = (_, _, _) => Task.CompletedTask;

    /// <summary>What the restore site is like.</summary>
    internal Func<RecoverySite, RecoverySite> AtRestore { get; init; } = site => site;
}
