namespace Holdfast.Estate.Model;

/// <summary>How much of an estate already runs in the recovery region.</summary>
public enum RecoveryMode
{
    /// <summary>Nothing runs; backups are restored.</summary>
    BackupRestore,

    /// <summary>Data is replicated; compute is started when needed.</summary>
    PilotLight,

    /// <summary>A reduced copy runs and is scaled up.</summary>
    WarmStandby,

    /// <summary>Both regions serve.</summary>
    ActiveActive,
}
