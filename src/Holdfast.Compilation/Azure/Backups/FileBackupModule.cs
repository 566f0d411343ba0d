using Holdfast.Compilation.Azure.Accounts;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Backups;

/// <summary>Copies of file shares: they are kept by a vault of another service than those of all other stores.</summary>
internal static class FileBackupModule
{
    public static IReadOnlyList<Store> Shares(AzurePlan plan) => [.. plan.Accounts.Where(store => store.Backup is not null && store.Engine.Kind == Estate.Values.StoreEngineKind.FileShare)];

    public static Concern Of(AzurePlan plan, BackupVault settings)
    {
        var concern = new Concern(plan, "file-backups", "Copies of file shares, in the vault that can take them.");
        var vault = concern.Add("vault", ApiVersions.FileVault, new ObjectLiteral
        {
            ["name"] = concern.Named("file-backups"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["sku"] = new ObjectLiteral { ["name"] = "RS0", ["tier"] = "Standard" },
            ["identity"] = new ObjectLiteral { ["type"] = "SystemAssigned" },
            ["properties"] = new ObjectLiteral
            {
                ["publicNetworkAccess"] = "Disabled",
                ["redundancySettings"] = new ObjectLiteral
                {
                    ["standardTierStorageRedundancy"] = BackupModule.Redundancy(settings.Redundancy),
                    ["crossRegionRestore"] = settings.CrossRegionRestore ? "Enabled" : "Disabled",
                },
                ["securitySettings"] = new ObjectLiteral
                {
                    ["immutabilitySettings"] = new ObjectLiteral { ["state"] = concern.Ask("immutability", "string", "Disabled, Unlocked or Locked. Locked cannot be undone.") },
                    ["softDeleteSettings"] = new ObjectLiteral { ["softDeleteState"] = "AlwaysON", ["softDeleteRetentionPeriodInDays"] = AzurePlan.Days(settings.SoftDelete, 14, 14, 180) },
                },
                ["monitoringSettings"] = new ObjectLiteral { ["azureMonitorAlertSettings"] = new ObjectLiteral { ["alertsForAllJobFailures"] = settings.AlertOnFailure ? "Enabled" : "Disabled" } },
            },
        });
        concern.Keep(vault);
        concern.Diagnose(vault, metrics: false);
        foreach (var store in Shares(plan))
            AddShare(concern, store, vault);
        return concern;
    }

    private static void AddShare(Concern concern, Store store, Resource vault)
    {
        var account = concern.File.Add(new Resource(BicepText.Symbol("account", store.Name), ApiVersions.Storage, new ObjectLiteral { ["name"] = StorageModule.NameOf(store) }) { Existing = true });
        var copies = concern.Grant(BicepText.Symbol("copies", store.Name), account, BuiltInRole.StorageBackup, vault, "The vault makes snapshots.");
        var reads = concern.Grant(BicepText.Symbol("reads", store.Name), account, BuiltInRole.FilePrivileged, vault, "The vault reads files whoever owns them: the account knows no keys.");
        var policy = concern.Add(BicepText.Symbol("policy", store.Name), ApiVersions.FileBackupPolicy, new ObjectLiteral
        {
            ["parent"] = vault.Symbol,
            ["name"] = store.Name,
            ["properties"] = new ObjectLiteral
            {
                ["backupManagementType"] = "AzureStorage",
                ["workLoadType"] = "AzureFileShare",
                ["timeZone"] = "UTC",
                ["schedulePolicy"] = new ObjectLiteral { ["schedulePolicyType"] = "SimpleSchedulePolicy", ["scheduleRunFrequency"] = "Daily", ["scheduleRunTimes"] = Times() },
                ["retentionPolicy"] = new ObjectLiteral
                {
                    ["retentionPolicyType"] = "LongTermRetentionPolicy",
                    ["dailySchedule"] = new ObjectLiteral
                    {
                        ["retentionTimes"] = Times(),
                        ["retentionDuration"] = new ObjectLiteral { ["count"] = AzurePlan.Days(store.Backup!.LongTerm ?? store.Backup.Retention, 35, 7, 200), ["durationType"] = "Days" }.Because("A share holds 200 snapshots and no more."),
                    },
                },
            },
        });
        var container = new Interpolation("storagecontainer;Storage;", new Call("resourceGroup").Get("name"), ";", account.Symbol.Get("name"));
        var registered = concern.Add(BicepText.Symbol("registered", store.Name), ApiVersions.FileBackupAccount, new ObjectLiteral
        {
            ["name"] = new Interpolation(vault.Symbol.Get("name"), "/Azure/", container),
            ["properties"] = new ObjectLiteral
            {
                ["containerType"] = "StorageContainer",
                ["backupManagementType"] = "AzureStorage",
                ["sourceResourceId"] = account.Id,
                ["acquireStorageAccountLock"] = "Acquire",
                ["accessType"] = "IdentityBased",
                ["identityInfo"] = new ObjectLiteral { ["isSystemAssignedIdentity"] = true },
            },
            ["dependsOn"] = new ArrayLiteral([copies.Symbol, reads.Symbol]),
        });
        concern.Add(BicepText.Symbol("copies-of", store.Name), ApiVersions.FileBackup, new ObjectLiteral
        {
            ["parent"] = registered.Symbol,
            ["name"] = $"AzureFileShare;{store.Name}",
            ["properties"] = new ObjectLiteral
            {
                ["protectedItemType"] = "AzureFileShareProtectedItem",
                ["sourceResourceId"] = account.Id,
                ["policyId"] = policy.Id,
            },
        });
    }

    private static ArrayLiteral Times() => new(["2026-01-04T01:00:00Z"]);
}
