using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Backups;

/// <summary>When a store is copied into the vault, and for how long.</summary>
internal static class BackupPlan
{
    public static Resource Policy(Concern concern, Store store, Resource vault, string datasourceType, string every, string kind) =>
        concern.Add(BicepText.Symbol("policy", store.Name), ApiVersions.BackupPolicy, new ObjectLiteral
        {
            ["parent"] = vault.Symbol,
            ["name"] = store.Name,
            ["properties"] = new ObjectLiteral
            {
                ["objectType"] = "BackupPolicy",
                ["datasourceTypes"] = new ArrayLiteral([datasourceType]),
                ["policyRules"] = new ArrayLiteral([Retention(store), Schedule(every, kind)]),
            },
        });

    public static void Instance(Concern concern, Store store, Resource vault, BackedUp what)
    {
        var name = what.Resource.Symbol.Get("name");
        concern.Add(BicepText.Symbol("copies-of", store.Name), ApiVersions.BackupInstance, new ObjectLiteral
        {
            ["parent"] = vault.Symbol,
            ["name"] = store.Name,
            ["properties"] = new ObjectLiteral
            {
                ["objectType"] = "BackupInstance",
                ["friendlyName"] = store.Name,
                ["dataSourceInfo"] = Source(concern, what, name, "Datasource"),
                ["dataSourceSetInfo"] = Source(concern, what, name, "DatasourceSet"),
                ["policyInfo"] = new ObjectLiteral
                {
                    ["policyId"] = what.Policy.Id,
                    ["policyParameters"] = what.Parameters is null ? null : new ObjectLiteral { ["backupDatasourceParametersList"] = what.Parameters },
                },
            },
            ["dependsOn"] = new ArrayLiteral([what.Grant.Symbol]),
        });
    }

    private static ObjectLiteral Source(Concern concern, BackedUp what, Expression name, string kind) => new()
    {
        ["objectType"] = kind,
        ["resourceID"] = what.Resource.Id,
        ["resourceName"] = name,
        ["resourceType"] = what.ResourceType,
        ["resourceUri"] = what.Resource.Id,
        ["resourceLocation"] = concern.Location,
        ["datasourceType"] = what.DatasourceType,
    };

    private static ObjectLiteral Retention(Store store) => new()
    {
        ["name"] = "Default",
        ["objectType"] = "AzureRetentionRule",
        ["isDefault"] = true,
        ["lifecycles"] = new ArrayLiteral([new ObjectLiteral
        {
            ["deleteAfter"] = new ObjectLiteral { ["objectType"] = "AbsoluteDeleteOption", ["duration"] = BackupModule.Retention(store) },
            ["sourceDataStore"] = VaultStore(),
            ["targetDataStoreCopySettings"] = new ArrayLiteral([]),
        }]),
    };

    // The start is any past moment; what counts is the hour and the interval.
    private static ObjectLiteral Schedule(string every, string kind) => new()
    {
        ["name"] = "Scheduled",
        ["objectType"] = "AzureBackupRule",
        ["backupParameters"] = new ObjectLiteral { ["objectType"] = "AzureBackupParams", ["backupType"] = kind },
        ["dataStore"] = VaultStore(),
        ["trigger"] = new ObjectLiteral
        {
            ["objectType"] = "ScheduleBasedTriggerContext",
            ["schedule"] = new ObjectLiteral { ["repeatingTimeIntervals"] = new ArrayLiteral([$"R/2026-01-04T01:00:00+00:00/{every}"]), ["timeZone"] = "UTC" },
            ["taggingCriteria"] = new ArrayLiteral([new ObjectLiteral { ["isDefault"] = true, ["taggingPriority"] = 99, ["tagInfo"] = new ObjectLiteral { ["tagName"] = "Default" } }]),
        },
    };

    private static ObjectLiteral VaultStore() => new() { ["dataStoreType"] = "VaultStore", ["objectType"] = "DataStoreInfoBase" };
}
