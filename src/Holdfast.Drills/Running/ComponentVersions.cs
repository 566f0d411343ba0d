namespace Holdfast.Drills.Running;

/// <summary>What was really drilled. A measurement holds for these versions.</summary>
public sealed record ComponentVersions(string PostgreSql, string Patroni, string Etcd, string HaProxy);
