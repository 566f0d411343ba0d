using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Subjects;

namespace Holdfast.Recovery.Validation;

/// <summary>What the rungs of one validation look at, and what the earlier ones leave for the later ones.</summary>
internal sealed class RungContext
{
    public required RecoverySite Site { get; init; }

    public required RecoverySubject Subject { get; init; }

    public required BackupSets Sets { get; init; }

    public required BackupManifest Manifest { get; init; }

    public required DateTimeOffset? Target { get; init; }

    public required Place Place { get; init; }

    public required PgBackRest Tool { get; init; }

    public required TimeProvider Time { get; init; }

    public required long Started { get; init; }

    /// <summary>Whether every file of the repository is read, also those that this restore does not need.</summary>
    public required bool WholeRepository { get; init; }

    /// <summary>Ends with the restore, however it ended: true when there is a copy.</summary>
    public TaskCompletionSource<bool> RestoreEnded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set by the restore.</summary>
    public ReceivedLog? Received { get; set; }

    /// <summary>Set by the restore.</summary>
    public RestoredCopy? Copy { get; set; }

    /// <summary>Set by the restore.</summary>
    public RestoreTimes? Times { get; set; }

    /// <summary>Set by the watermark.</summary>
    public RecoveryPoint? RecoveryPoint { get; set; }

    /// <summary>Set by the last rung.</summary>
    public TimeSpan? UsableAfter { get; set; }

    /// <summary>The copy, for rungs that are asked only when there is one.</summary>
    public RestoredCopy Restored => Copy ?? throw new InvalidOperationException("A rung was asked before the restore.");
}
