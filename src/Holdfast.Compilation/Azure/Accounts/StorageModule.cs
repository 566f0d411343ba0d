using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Azure.Accounts;

/// <summary>Storage accounts: one for each store, so that none shares another's limits, keys or fate.</summary>
internal static class StorageModule
{
    /// <summary>The account's name: 24 letters and digits at most, and its own in all of Azure.</summary>
    public static Expression NameOf(Store store) => new Interpolation("st", new Call("uniqueString", new Call("resourceGroup").Get("id"), store.Name));

    public static Concern Of(AzurePlan plan, string name, IReadOnlyList<Store> accounts)
    {
        var concern = new Concern(plan, name, "Storage accounts. No keys, no public access; what is deleted or overwritten can be brought back for longer than any restore of the database reaches.");
        foreach (var store in accounts)
            Add(concern, store);
        return concern;
    }

    private static void Add(Concern concern, Store store)
    {
        var files = store.Engine.Kind == StoreEngineKind.FileShare;
        var account = concern.Add(BicepText.Symbol("account", store.Name), ApiVersions.Storage, new ObjectLiteral
        {
            ["name"] = NameOf(store),
            ["location"] = concern.Location,
            ["tags"] = new Call("union", concern.Tags, new ObjectLiteral { ["store"] = store.Name }),
            ["kind"] = files ? "FileStorage" : "StorageV2",
            ["sku"] = new ObjectLiteral { ["name"] = Sku(store, files) },
            ["properties"] = new ObjectLiteral
            {
                ["accessTier"] = files ? null : "Hot",
                ["minimumTlsVersion"] = "TLS1_2",
                ["supportsHttpsTrafficOnly"] = files ? new BooleanLiteral(false).Because("NFS has no HTTPS; it is reached through the private endpoint only.") : true,
                ["allowBlobPublicAccess"] = false,
                ["allowSharedKeyAccess"] = false,
                ["allowCrossTenantReplication"] = false,
                ["publicNetworkAccess"] = "Disabled",
                ["networkAcls"] = new ObjectLiteral { ["defaultAction"] = "Deny", ["bypass"] = "AzureServices" },
            },
        }, store.About);
        concern.Keep(account);
        concern.Tell($"{BicepText.Symbol(store.Name)}Id", "string", $"The account of {store.Name}.", account.Id);
        if (files)
            AddShare(concern, store, account);
        else
            AddBlobs(concern, store, account);
    }

    private static void AddBlobs(Concern concern, Store store, Resource account)
    {
        var softDelete = AzurePlan.Days(store.SoftDelete, 30, 1, 365);
        var versioned = store.Versioning is not null;
        var restore = versioned && store.Backup?.Pitr is { } pitr ? AzurePlan.Days(pitr, 7, 1, softDelete - 1) : 0;
        var blobs = concern.Add(BicepText.Symbol("blobs", store.Name), ApiVersions.BlobService, new ObjectLiteral
        {
            ["parent"] = account.Symbol,
            ["name"] = "default",
            ["properties"] = new ObjectLiteral
            {
                ["isVersioningEnabled"] = versioned,
                ["changeFeed"] = versioned ? new ObjectLiteral { ["enabled"] = true, ["retentionInDays"] = softDelete } : null,
                ["deleteRetentionPolicy"] = new ObjectLiteral { ["enabled"] = true, ["days"] = softDelete },
                ["containerDeleteRetentionPolicy"] = new ObjectLiteral { ["enabled"] = true, ["days"] = softDelete },
                ["restorePolicy"] = restore > 0 ? new ObjectLiteral { ["enabled"] = true, ["days"] = restore }.Because("Any moment of these days; fewer than those of deleted blobs, from which it restores.") : null,
            },
        });
        concern.Diagnose(blobs);
        concern.Connect(account, "blob", PrivateName.Blob);
        concern.Add(BicepText.Symbol("container", store.Name), ApiVersions.BlobContainer, new ObjectLiteral { ["parent"] = blobs.Symbol, ["name"] = store.Name, ["properties"] = new ObjectLiteral { ["publicAccess"] = "None" } },
            store.Backup?.Immutable == true ? "Immutable copies are the backup vault's: a container that nothing can be changed in is no filestore." : null);
        if (store.Versioning?.Keep is { } keep)
            AddLifecycle(concern, store, account, AzurePlan.Days(keep, 30, 1, 36_500));
        concern.Tell($"{BicepText.Symbol(store.Name)}Endpoint", "string", $"Where {store.Name} answers.", account.Symbol.Get("properties").Get("primaryEndpoints").Get("blob"));
    }

    private static void AddLifecycle(Concern concern, Store store, Resource account, int days) => concern.Add(BicepText.Symbol("lifecycle", store.Name), ApiVersions.StorageLifecycle, new ObjectLiteral
    {
        ["parent"] = account.Symbol,
        ["name"] = "default",
        ["properties"] = new ObjectLiteral
        {
            ["policy"] = new ObjectLiteral
            {
                ["rules"] = new ArrayLiteral([new ObjectLiteral
                {
                    ["name"] = "former-versions",
                    ["type"] = "Lifecycle",
                    ["enabled"] = true,
                    ["definition"] = new ObjectLiteral
                    {
                        ["filters"] = new ObjectLiteral { ["blobTypes"] = new ArrayLiteral(["blockBlob"]) },
                        ["actions"] = new ObjectLiteral { ["version"] = new ObjectLiteral { ["delete"] = new ObjectLiteral { ["daysAfterCreationGreaterThan"] = days } } },
                    },
                }]),
            },
        },
    }, "Former versions are kept as long as the estate says, and not paid for ever.");

    private static void AddShare(Concern concern, Store store, Resource account)
    {
        var service = concern.Add(BicepText.Symbol("files", store.Name), ApiVersions.FileService, new ObjectLiteral
        {
            ["parent"] = account.Symbol,
            ["name"] = "default",
            ["properties"] = new ObjectLiteral { ["shareDeleteRetentionPolicy"] = new ObjectLiteral { ["enabled"] = true, ["days"] = AzurePlan.Days(store.SoftDelete, 30, 1, 365) } },
        });
        concern.Diagnose(service);
        concern.Connect(account, "file", PrivateName.File);
        concern.Add(BicepText.Symbol("share", store.Name), ApiVersions.FileShare, new ObjectLiteral
        {
            ["parent"] = service.Symbol,
            ["name"] = store.Name,
            ["properties"] = new ObjectLiteral { ["enabledProtocols"] = "NFS", ["rootSquash"] = "NoRootSquash", ["shareQuota"] = (int)Math.Clamp((store.Size?.Storage?.Bytes ?? 0) >> 30, 100, 102_400) },
        });
    }

    private static string Sku(Store store, bool files) => (files ? "Premium_" : "Standard_") + store.Redundancy switch
    {
        StorageRedundancy.Local => "LRS",
        StorageRedundancy.Geo when !files => "GRS",
        StorageRedundancy.GeoZone when !files => "GZRS",
        _ => "ZRS",
    };
}
