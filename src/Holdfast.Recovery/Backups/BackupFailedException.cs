namespace Holdfast.Recovery.Backups;

/// <summary>Why a backup set could not be taken; what had been begun carries no manifest and is no set.</summary>
public sealed class BackupFailedException(string reason) : Exception(reason);
