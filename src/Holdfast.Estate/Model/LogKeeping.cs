namespace Holdfast.Estate.Model;

/// <summary>Where logs go.</summary>
public sealed record LogKeeping
{
    /// <summary>One workspace for all environments, or one each.</summary>
    public required LogWorkspace Workspace { get; init; }

    /// <summary>How long application logs stay.</summary>
    public TimeSpan? Retention { get; init; }

    /// <summary>How long audit logs stay.</summary>
    public TimeSpan? AuditRetention { get; init; }

    /// <summary>Whether nobody can change or delete audit logs while they are kept.</summary>
    public bool AuditImmutable { get; init; }

    /// <summary>Which Azure resources send their logs.</summary>
    public ResourceLogs? Resources { get; init; }

    /// <summary>Where exported copies of the logs are kept.</summary>
    public StorageRedundancy? Copies { get; init; }
}
