namespace Holdfast.Compilation.Azure;

/// <summary>A role that Azure defines, by the identifier it has in every tenant.</summary>
internal sealed record BuiltInRole(string Name, string Id)
{
    public static readonly BuiltInRole NetworkContributor = new("Network Contributor", "4d97b98b-1d4f-4787-a291-c67834d212e7");
    public static readonly BuiltInRole MachineContributor = new("Virtual Machine Contributor", "9980e02c-c2be-4d73-94e8-173b1dc7cf3c");
    public static readonly BuiltInRole ManagedIdentityOperator = new("Managed Identity Operator", "f1a07417-d97a-45cb-824c-7a7467783830");
    public static readonly BuiltInRole AcrPull = new("AcrPull", "7f951dda-4ed3-4680-a7ca-43fe172d538d");
    public static readonly BuiltInRole SecretsUser = new("Key Vault Secrets User", "4633458b-17de-408a-b874-0445c86b69e6");
    public static readonly BuiltInRole VaultAdministrator = new("Key Vault Administrator", "00482a5a-887f-4fb3-b363-3b7fe8e74483");
    public static readonly BuiltInRole BlobContributor = new("Storage Blob Data Contributor", "ba92f5b4-2d11-453d-a403-e96b0029c9fe");
    public static readonly BuiltInRole FileContributor = new("Storage File Data SMB Share Contributor", "0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb");
    public static readonly BuiltInRole BlobReader = new("Storage Blob Data Reader", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");
    public static readonly BuiltInRole Contributor = new("Contributor", "b24988ac-6180-42a0-ab88-20f7382dd24c");
    public static readonly BuiltInRole DiskSnapshotContributor = new("Disk Snapshot Contributor", "7efff54f-a5b4-42b5-a1c5-5411624893ce");
    public static readonly BuiltInRole DiskDataOperator = new("Data Operator for Managed Disks", "959f8984-c045-4866-89c7-12bf9737be2e");
    public static readonly BuiltInRole MonitoringReader = new("Monitoring Reader", "43d0d8ad-25c7-4714-9337-8ba259a9fe05");
    public static readonly BuiltInRole FilePrivileged = new("Storage File Data Privileged Contributor", "69566ab7-960f-475b-8e7c-b3118f30c6bd");
    public static readonly BuiltInRole StorageBackup = new("Storage Account Backup Contributor", "e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1");
    public static readonly BuiltInRole PostgresLongTermBackup = new("PostgreSQL Flexible Server Long Term Retention Backup Role", "c088a766-074b-43ba-90d4-1fb21feae531");
    public static readonly BuiltInRole Reader = new("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7");
    public static readonly BuiltInRole MonitoringDataReader = new("Monitoring Data Reader", "b0d8363b-8ddd-447d-831f-62ca05bff136");
    public static readonly BuiltInRole GrafanaAdmin = new("Grafana Admin", "22926164-76b3-42b3-bc55-97df8dab3e41");
    public static readonly BuiltInRole GrafanaViewer = new("Grafana Viewer", "60921a7e-fef1-4a43-9b16-a26c52ad4769");
    public static readonly BuiltInRole ClusterAdmin = new("Azure Kubernetes Service RBAC Cluster Admin", "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b");
    public static readonly BuiltInRole BackupOperator = new("Backup MUA Operator", "f54b6d04-23c6-443e-b462-9c16ab7b4a52");
}
