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
        concern.Add(BicepText.Symbol("copies-of", store.Name), ApiVersions.BackupInstance, new ObjectLiteral
        {
            ["parent"] = vault.Symbol,
            ["name"] = store.Name,
            ["properties"] = new ObjectLiteral
            {
                ["objectType"] = "BackupInstance",
                ["friendlyName"] = store.Name,
                ["dataSourceInfo"] = Source(concern.Location, what.Resource, what.ResourceType, what.DatasourceType, "Datasource"),
                ["dataSourceSetInfo"] = Source(concern.Location, what.Resource, what.ResourceType, what.DatasourceType, "DatasourceSet"),
                ["policyInfo"] = new ObjectLiteral
                {
                    ["policyId"] = what.Policy.Id,
                    ["policyParameters"] = what.Parameters is null ? null : new ObjectLiteral { ["backupDatasourceParametersList"] = what.Parameters },
                },
            },
            ["dependsOn"] = new ArrayLiteral([what.Grant.Symbol]),
        });
    }

    /// <summary>What is copied, as the vault wants to be told of it.</summary>
    public static ObjectLiteral Source(Expression location, Resource resource, string resourceType, string datasourceType, string kind) => new()
    {
        ["objectType"] = kind,
        ["resourceID"] = resource.Id,
        ["resourceName"] = resource.Symbol.Get("name"),
        ["resourceType"] = resourceType,
        ["resourceUri"] = resource.Id,
        ["resourceLocation"] = location,
        ["datasourceType"] = datasourceType,
    };

    private static ObjectLiteral Retention(Store store) => new()
    {
        ["name"] = "Default",
        ["objectType"] = "AzureRetentionRule",
        ["isDefault"] = true,
        ["lifecycles"] = new ArrayLiteral([new ObjectLiteral
        {
            ["deleteAfter"] = new ObjectLiteral { ["objectType"] = "AbsoluteDeleteOption", ["duration"] = BackupModule.Retention(store) },
            ["sourceDataStore"] = Store("VaultStore"),
            ["targetDataStoreCopySettings"] = new ArrayLiteral([]),
        }]),
    };

    // The start is any past moment; what counts is the hour and the interval.
    private static ObjectLiteral Schedule(string every, string kind) => new()
    {
        ["name"] = "Scheduled",
        ["objectType"] = "AzureBackupRule",
        ["backupParameters"] = new ObjectLiteral { ["objectType"] = "AzureBackupParams", ["backupType"] = kind },
        ["dataStore"] = Store("VaultStore"),
        ["trigger"] = new ObjectLiteral
        {
            ["objectType"] = "ScheduleBasedTriggerContext",
            ["schedule"] = new ObjectLiteral { ["repeatingTimeIntervals"] = new ArrayLiteral([$"R/2026-01-04T01:00:00+00:00/{every}"]), ["timeZone"] = "UTC" },
            ["taggingCriteria"] = new ArrayLiteral([new ObjectLiteral { ["isDefault"] = true, ["taggingPriority"] = 99, ["tagInfo"] = new ObjectLiteral { ["tagName"] = "Default" } }]),
        },
    };

    /// <summary>One of the places in which copies are kept.</summary>
    public static ObjectLiteral Store(string kind) => new() { ["dataStoreType"] = kind, ["objectType"] = "DataStoreInfoBase" };
}
