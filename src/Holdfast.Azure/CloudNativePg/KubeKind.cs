namespace Holdfast.Azure.CloudNativePg;

/// <summary>A kind of object, as the API's addresses name it.</summary>
internal sealed record KubeKind(string Group, string Version, string Plural)
{
    public static KubeKind Cluster { get; } = new("postgresql.cnpg.io", "v1", "clusters");

    public static KubeKind Backup { get; } = new("postgresql.cnpg.io", "v1", "backups");

    public static KubeKind ObjectStore { get; } = new("barmancloud.cnpg.io", "v1", "objectstores");
}
