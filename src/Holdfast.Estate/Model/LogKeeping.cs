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
}
