using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>What the stores run under is backed up too.</summary>
internal sealed class PlatformBackedUpRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2277",
        Name = "Cluster, secrets and configuration are backed up beside the data",
        Area = Area.Backup,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The database is restored and nothing can open it: the keys, the certificates and the settings were in the parts that nobody copied.",
        Fix = "Set 'backupVault: { holds: [cluster-state, secrets, configuration] }'.",
        Sources = ["https://learn.microsoft.com/azure/backup/azure-kubernetes-service-backup-overview", "https://learn.microsoft.com/azure/key-vault/general/backup"],
        ForeignIds = ["aprl:269a9f1a", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (!estate.Model.Processes.Values.Any(process => process.Criticality <= Criticality.BusinessCritical))
            yield break;
        var missing = Enum.GetValues<ProtectedState>().Except(estate.Model.BackupVault?.Holds ?? []).Select(Words).ToList();
        if (estate.Model.BackupVault is null)
            yield return Gap.Of(estate, $"There is no backup vault, so nothing keeps {string.Join(", ", missing)}.", "backupVault");
        else if (missing.Count > 0)
            yield return Gap.Of(estate, $"The backup vault does not hold {string.Join(", nor ", missing)}.", "backupVault", "holds");
    }

    private static string Words(ProtectedState state) => state switch
    {
        ProtectedState.ClusterState => "the cluster's objects and volumes",
        ProtectedState.Secrets => "the secrets and keys",
        _ => "the configuration and pipelines",
    };
}
