namespace Holdfast.Recovery.Backups;

/// <summary>Why a backup set could not be taken; what had been begun carries no manifest and is no set.</summary>
public sealed class BackupFailed(string reason) : Exception(reason);
