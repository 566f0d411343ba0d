using System.Globalization;
using Holdfast.Compilation.Azure.Accounts;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Azure.Backups;

/// <summary>The vault of copies that whoever administers the stores cannot reach.</summary>
internal static class BackupModule
{
    public static Concern Of(AzurePlan plan, BackupVault settings)
    {
        var concern = new Concern(plan, "backups", "Copies apart from the stores. Somebody who takes over the subscription can delete a store, and not these.");
        var state = concern.Ask("immutability", "string", "Disabled, Unlocked or Locked. Locked cannot be undone.");
        var vault = concern.Add("vault", ApiVersions.BackupVault, new ObjectLiteral
        {
            ["name"] = concern.Named("backups"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["identity"] = new ObjectLiteral { ["type"] = "SystemAssigned" },
            ["properties"] = new ObjectLiteral
            {
                ["storageSettings"] = new ArrayLiteral([new ObjectLiteral { ["datastoreType"] = "VaultStore", ["type"] = Redundancy(settings.Redundancy) }]),
                ["featureSettings"] = new ObjectLiteral
                {
                    ["crossRegionRestoreSettings"] = settings.CrossRegionRestore ? new ObjectLiteral { ["state"] = "Enabled" }.Because("Restored in the second region while the first is lost.") : null,
                    ["crossSubscriptionRestoreSettings"] = new ObjectLiteral { ["state"] = "Enabled" },
                },
                ["securitySettings"] = new ObjectLiteral
                {
                    ["immutabilitySettings"] = new ObjectLiteral { ["state"] = state },
                    ["softDeleteSettings"] = new ObjectLiteral { ["state"] = "AlwaysOn", ["retentionDurationInDays"] = AzurePlan.Days(settings.SoftDelete, 14, 14, 180) },
                },
                ["monitoringSettings"] = new ObjectLiteral { ["azureMonitorAlertSettings"] = new ObjectLiteral { ["alertsForAllJobFailures"] = settings.AlertOnFailure ? "Enabled" : "Disabled" } },
            },
        }, "Encrypted with the platform's key: with a key of ours, whoever deletes the key has deleted the copies.");
        concern.Tell("principalId", "string", "As whom the vault acts.", vault.Symbol.Get("identity").Get("principalId"));
        concern.Keep(vault);
        concern.Diagnose(vault);
        if (settings.GuardedBy is not null)
            AddGuard(concern, vault);
        foreach (var store in plan.Accounts.Where(store => store.Backup is not null && store.Engine.Kind == StoreEngineKind.Blob))
            AddBlobs(concern, store, vault);
        foreach (var store in plan.Servers.Where(store => store.Backup is not null && store.ReplicaOf is null))
            AddDatabase(concern, store, vault);
        return concern;
    }

    private static void AddGuard(Concern concern, Resource vault)
    {
        var guard = concern.Add("guard", ApiVersions.ResourceGuard, new ObjectLiteral
        {
            ["name"] = concern.Named("guard"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral { ["vaultCriticalOperationExclusionList"] = new ArrayLiteral([]) },
        }, "Dangerous operations on the vault need the consent of another group. Move it to a subscription that operators have no rights in as soon as there is one.");
        concern.Grant("consents", guard, BuiltInRole.BackupOperator, concern.Ask("approverGroupId", "string", "The Entra group whose consent dangerous operations need."), "Approvers consent, for a limited time.");
        concern.Add("guarded", ApiVersions.BackupGuardProxy, new ObjectLiteral
        {
            ["parent"] = vault.Symbol,
            ["name"] = "DppResourceGuardProxy",
            ["properties"] = new ObjectLiteral { ["resourceGuardResourceId"] = guard.Id },
        });
    }

    private static void AddBlobs(Concern concern, Store store, Resource vault)
    {
        var account = concern.File.Add(new Resource(BicepText.Symbol("account", store.Name), ApiVersions.Storage, new ObjectLiteral { ["name"] = StorageModule.NameOf(store) }) { Existing = true });
        var grant = concern.Grant(BicepText.Symbol("copies", store.Name), account, BuiltInRole.StorageBackup, vault, "The vault reads what it copies.");
        var policy = BackupPlan.Policy(concern, store, vault, "Microsoft.Storage/storageAccounts/blobServices", "P1D", "Discrete");
        BackupPlan.Instance(concern, store, vault, new BackedUp(account, "Microsoft.Storage/storageAccounts/blobServices", "Microsoft.Storage/storageAccounts", policy, grant)
        {
            Parameters = new ArrayLiteral([new ObjectLiteral
            {
                ["objectType"] = "BlobBackupDatasourceParametersForAutoProtection",
                ["autoProtectionSettings"] = new ObjectLiteral { ["objectType"] = "BlobBackupRuleBasedAutoProtectionSettings", ["enabled"] = true, ["rules"] = new ArrayLiteral([]) }
                    .Because("Every container, those that come later too: no rule leaves one out."),
            }]),
        });
    }

    private static void AddDatabase(Concern concern, Store store, Resource vault)
    {
        var server = concern.File.Add(new Resource(BicepText.Symbol("server", store.Name), ApiVersions.Postgres, new ObjectLiteral { ["name"] = concern.Named(store.Name) }) { Existing = true });
        var grant = concern.Grant(BicepText.Symbol("copies", store.Name), server, BuiltInRole.PostgresLongTermBackup, vault, "The vault dumps what it copies.");
        var policy = BackupPlan.Policy(concern, store, vault, "Microsoft.DBforPostgreSQL/flexibleServers", "P1W", "Full");
        BackupPlan.Instance(concern, store, vault, new BackedUp(server, "Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.DBforPostgreSQL/flexibleServers", policy, grant)
        {
            Parameters = new ArrayLiteral([new ObjectLiteral { ["objectType"] = "PostgreSqlFlexibleServerBackupDatasourceParameters", ["backupSolutionType"] = new TextLiteral("LogicalBackup").Because("Readable without the service that made it.") }]),
        });
    }

    internal static string Redundancy(StorageRedundancy? redundancy) => redundancy switch
    {
        StorageRedundancy.Local => "LocallyRedundant",
        StorageRedundancy.Zone => "ZoneRedundant",
        _ => "GeoRedundant",
    };

    /// <summary>The days that a store's copies are kept: an ISO 8601 duration.</summary>
    internal static string Retention(Store store) => string.Create(CultureInfo.InvariantCulture, $"P{AzurePlan.Days(store.Backup?.LongTerm ?? store.Backup?.Retention, 35, 7, 3650)}D");
}
