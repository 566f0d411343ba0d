using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Backups;

/// <summary>Copies of the cluster: its objects and its volumes, every day, into the vault.</summary>
internal static class ClusterBackupModule
{
    private const string Kind = "Microsoft.ContainerService/managedClusters";

    public static Concern Of(AzurePlan plan, Concern writer)
    {
        var concern = new Concern(plan, "cluster-backup", "Copies of the cluster's objects and volumes. Files make the cluster anew; these copies bring back what no file says: volumes, and what somebody changed by hand in the night before.");
        var cluster = concern.File.Add(new Resource("cluster", ApiVersions.Cluster, new ObjectLiteral { ["name"] = concern.Named("aks") }) { Existing = true });
        var vault = concern.File.Add(new Resource("vault", ApiVersions.BackupVault, new ObjectLiteral { ["name"] = concern.Named("backups") }) { Existing = true });
        var agent = Agent(concern, cluster);
        var writes = concern.File.Add(writer.UseBeside("agentWrites", new Call("resourceGroup", new Symbol("storeGroup")), new ObjectLiteral { ["agentPrincipalId"] = agent.Symbol.Get("properties").Get("aksAssignedIdentity").Get("principalId") }));
        var trust = concern.Add("trust", ApiVersions.ClusterTrust, new ObjectLiteral
        {
            ["parent"] = cluster.Symbol,
            ["name"] = "backups",
            ["properties"] = new ObjectLiteral { ["sourceResourceId"] = vault.Id, ["roles"] = new ArrayLiteral(["Microsoft.DataProtection/backupVaults/backup-operator"]) },
        }, "The vault reaches the private API server through this, and through nothing else.");
        var reads = concern.GrantTo("vaultReads", cluster, BuiltInRole.Reader, "vault", concern.Ask("vaultPrincipalId", "string", "As whom the backup vault acts."), "The vault looks at the cluster that it copies.");
        var policy = Policy(concern, plan, vault);
        concern.Add("copies", ApiVersions.BackupInstance, new ObjectLiteral
        {
            ["parent"] = vault.Symbol,
            ["name"] = "cluster",
            ["properties"] = new ObjectLiteral
            {
                ["objectType"] = "BackupInstance",
                ["friendlyName"] = "cluster",
                ["dataSourceInfo"] = BackupPlan.Source(concern.Location, cluster, Kind, Kind, "Datasource"),
                ["dataSourceSetInfo"] = BackupPlan.Source(concern.Location, cluster, Kind, Kind, "DatasourceSet"),
                ["policyInfo"] = new ObjectLiteral { ["policyId"] = policy.Id, ["policyParameters"] = Parameters(concern) },
            },
            ["dependsOn"] = new ArrayLiteral([trust.Symbol, reads.Symbol, writes.Symbol]),
        });
        return concern;
    }

    private static Resource Agent(Concern concern, Resource cluster) => concern.Add("agent", ApiVersions.ClusterExtension, new ObjectLiteral
    {
        ["scope"] = cluster.Symbol,
        ["name"] = "azure-aks-backup",
        ["properties"] = new ObjectLiteral
        {
            ["extensionType"] = "microsoft.dataprotection.kubernetes",
            ["autoUpgradeMinorVersion"] = true,
            ["releaseTrain"] = "stable",
            ["scope"] = new ObjectLiteral { ["cluster"] = new ObjectLiteral { ["releaseNamespace"] = "dataprotection-microsoft" } },
            ["configurationSettings"] = new ObjectLiteral
            {
                ["configuration.backupStorageLocation.bucket"] = ClusterStoreModule.Container,
                ["configuration.backupStorageLocation.config.resourceGroup"] = concern.Ask("storeGroup", "string", "The resource group that objects and snapshots are put into."),
                ["configuration.backupStorageLocation.config.storageAccount"] = concern.Ask("accountName", "string", "The account that objects are put into."),
                ["configuration.backupStorageLocation.config.storageAccountURI"] = concern.Ask("accountUri", "string", "Where the account answers."),
                ["configuration.backupStorageLocation.config.subscriptionId"] = new Call("subscription").Get("subscriptionId"),
                ["configuration.backupStorageLocation.config.useAAD"] = new TextLiteral("true").Because("The account knows no keys."),
                ["credentials.tenantId"] = concern.Ask("tenantId", "string", "The Entra tenant.", new Call("tenant").Get("tenantId")),
            },
        },
    }, "The agent that copies objects and asks for snapshots.");

    private static ObjectLiteral Parameters(Concern concern) => new()
    {
        ["dataStoreParametersList"] = new ArrayLiteral([new ObjectLiteral
        {
            ["objectType"] = "AzureOperationalStoreParameters",
            ["dataStoreType"] = "OperationalStore",
            ["resourceGroupId"] = concern.Ask("storeGroupId", "string", "The same group, by its identifier."),
        }]),
        ["backupDatasourceParametersList"] = new ArrayLiteral([new ObjectLiteral
        {
            ["objectType"] = "KubernetesClusterBackupDatasourceParameters",
            ["snapshotVolumes"] = true,
            ["includeClusterScopeResources"] = true,
            ["excludedNamespaces"] = new ArrayLiteral(["kube-system", "gatekeeper-system", "dataprotection-microsoft"]).Because("What AKS makes itself in every cluster."),
        }]),
    };

    private static Resource Policy(Concern concern, AzurePlan plan, Resource vault)
    {
        // As long as the copies of the stores: an old database is restored into a cluster that fits it.
        var longest = plan.Servers.Select(server => server.Backup?.LongTerm ?? server.Backup?.Retention).Max();
        return concern.Add("policy", ApiVersions.BackupPolicy, new ObjectLiteral
        {
            ["parent"] = vault.Symbol,
            ["name"] = "cluster",
            ["properties"] = new ObjectLiteral
            {
                ["objectType"] = "BackupPolicy",
                ["datasourceTypes"] = new ArrayLiteral([Kind]),
                ["policyRules"] = new ArrayLiteral([
                    Retention("Default", isDefault: true, Kept("OperationalStore", "P7D", copied: false)),
                    Retention("Daily", isDefault: false, Kept("OperationalStore", "P7D", copied: true), Kept("VaultStore", $"P{AzurePlan.Days(longest, 35, 30, 360)}D", copied: false)),
                    Schedule(),
                ]),
            },
        }, "Quickly from a snapshot for a week; from the vault, out of everybody's reach, for as long as the stores' copies.");
    }

    private static ObjectLiteral Retention(string name, bool isDefault, params IReadOnlyList<Expression> lifecycles) => new()
    {
        ["name"] = name,
        ["objectType"] = "AzureRetentionRule",
        ["isDefault"] = isDefault,
        ["lifecycles"] = new ArrayLiteral(lifecycles),
    };

    private static ObjectLiteral Kept(string store, string duration, bool copied) => new()
    {
        ["deleteAfter"] = new ObjectLiteral { ["objectType"] = "AbsoluteDeleteOption", ["duration"] = duration },
        ["sourceDataStore"] = BackupPlan.Store(store),
        ["targetDataStoreCopySettings"] = new ArrayLiteral(copied
            ? [new ObjectLiteral { ["copyAfter"] = new ObjectLiteral { ["objectType"] = "ImmediateCopyOption" }, ["dataStore"] = BackupPlan.Store("VaultStore") }]
            : []),
    };

    private static ObjectLiteral Schedule() => new()
    {
        ["name"] = "Scheduled",
        ["objectType"] = "AzureBackupRule",
        ["backupParameters"] = new ObjectLiteral { ["objectType"] = "AzureBackupParams", ["backupType"] = "Incremental" },
        ["dataStore"] = BackupPlan.Store("OperationalStore"),
        ["trigger"] = new ObjectLiteral
        {
            ["objectType"] = "ScheduleBasedTriggerContext",
            ["schedule"] = new ObjectLiteral { ["repeatingTimeIntervals"] = new ArrayLiteral(["R/2026-01-04T00:00:00+00:00/P1D"]), ["timeZone"] = "UTC" },
            ["taggingCriteria"] = new ArrayLiteral([
                new ObjectLiteral
                {
                    ["isDefault"] = false,
                    ["taggingPriority"] = 25,
                    ["tagInfo"] = new ObjectLiteral { ["tagName"] = "Daily" },
                    ["criteria"] = new ArrayLiteral([new ObjectLiteral { ["objectType"] = "ScheduleBasedBackupCriteria", ["absoluteCriteria"] = new ArrayLiteral(["FirstOfDay"]) }]),
                },
                new ObjectLiteral { ["isDefault"] = true, ["taggingPriority"] = 99, ["tagInfo"] = new ObjectLiteral { ["tagName"] = "Default" } },
            ]),
        },
    };
}
