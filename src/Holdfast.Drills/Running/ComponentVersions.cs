namespace Holdfast.Drills.Running;

/// <summary>What was really drilled. A measurement holds for these versions.</summary>
public sealed record ComponentVersions(string PostgreSql, string Patroni, string Etcd, string HaProxy)
{
    /// <summary>The pooler that transactions went through; none where they went straight to the proxy.</summary>
    public string? PgBouncer { get; init; }
}
