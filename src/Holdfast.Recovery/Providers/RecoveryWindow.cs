namespace Holdfast.Recovery.Providers;

/// <summary>The moments to which a provider can restore.</summary>
/// <param name="Earliest">The first one.</param>
/// <param name="Latest">The last one.</param>
/// <param name="LatestIsPromised">Whether the last moment is only what the provider's documents promise, and not something that it knows of this database.</param>
/// <param name="Backups">The backups within, oldest first; empty where the provider names none.</param>
public sealed record RecoveryWindow(DateTimeOffset Earliest, DateTimeOffset Latest, bool LatestIsPromised, IReadOnlyList<KnownBackup> Backups)
{
    public bool Holds(DateTimeOffset moment) => moment >= Earliest && moment <= Latest;
}
