using Holdfast.Compilation.Azure.Accounts;
using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Backups;

/// <summary>Where copies of the cluster are put before the vault has them: a resource group of its own, for the cluster may write into all of it.</summary>
internal static class ClusterStoreModule
{
    public const string Container = "cluster";

    public static Concern Of(AzurePlan plan)
    {
        var concern = new Concern(plan, "cluster-store", "Where objects and volumes of the cluster are put before the vault takes them. It stands apart: whoever makes snapshots needs the right to change everything beside them.");
        var account = concern.Add("account", ApiVersions.Storage, PlatformAccount.Of(concern, "staks", "AzureServices"));
        var blobs = concern.Add("blobs", ApiVersions.BlobService, new ObjectLiteral
        {
            ["parent"] = account.Symbol,
            ["name"] = "default",
            ["properties"] = new ObjectLiteral
            {
                ["deleteRetentionPolicy"] = new ObjectLiteral { ["enabled"] = true, ["days"] = 14 },
                ["containerDeleteRetentionPolicy"] = new ObjectLiteral { ["enabled"] = true, ["days"] = 14 },
            },
        });
        concern.Add("container", ApiVersions.BlobContainer, new ObjectLiteral { ["parent"] = blobs.Symbol, ["name"] = Container, ["properties"] = new ObjectLiteral { ["publicAccess"] = "None" } });
        concern.Diagnose(blobs);
        concern.Connect(account, "blob", PrivateName.Blob);
        var vault = concern.Ask("vaultPrincipalId", "string", "As whom the backup vault acts.");
        var cluster = concern.Ask("clusterPrincipalId", "string", "As whom the cluster acts in Azure.");
        concern.GrantOnGroup("clusterSnapshots", BuiltInRole.Contributor, "cluster", cluster, "The cluster's disk driver makes the snapshots.");
        concern.GrantOnGroup("vaultReads", BuiltInRole.Reader, "vault", vault, "The vault finds the snapshots.");
        concern.GrantOnGroup("vaultSnapshots", BuiltInRole.DiskSnapshotContributor, "vault", vault, "The vault copies snapshots into itself.");
        concern.GrantOnGroup("vaultDisks", BuiltInRole.DiskDataOperator, "vault", vault, "The vault reads the disks that it copies.");
        concern.GrantTo("vaultBlobs", account, BuiltInRole.BlobReader, "vault", vault, "The vault reads the objects that it copies.");
        concern.Tell("groupId", "string", "The resource group of the snapshots.", new Call("resourceGroup").Get("id"));
        concern.Tell("accountName", "string", "The account of the objects.", account.Symbol.Get("name"));
        concern.Tell("accountUri", "string", "Where the account answers.", account.Symbol.Get("properties").Get("primaryEndpoints").Get("blob"));
        return concern;
    }

    /// <summary>Lets the agent in the cluster write the objects; a module of its own because its identity is made in the cluster's resource group.</summary>
    public static Concern Writer(AzurePlan plan)
    {
        var concern = new Concern(plan, "cluster-store-writer", "The agent in the cluster writes the objects that it copies.");
        var account = concern.File.Add(new Resource("account", ApiVersions.Storage, new ObjectLiteral { ["name"] = new Interpolation("staks", new Call("uniqueString", new Call("resourceGroup").Get("id"))) }) { Existing = true });
        concern.GrantTo("writes", account, BuiltInRole.BlobContributor, "agent", concern.Ask("agentPrincipalId", "string", "As whom the agent writes."), "As an identity: the account knows no keys.");
        return concern;
    }
}
