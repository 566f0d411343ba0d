using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>Every Azure resource sends its logs.</summary>
internal sealed class ResourceLogsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2461",
        Name = "Every Azure resource sends its logs",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The failover took twelve minutes, or the vault refused a secret, and the log that would say why was never switched on; the same outage comes again.",
        Fix = "Set 'observability: { logs: { resources: all } }': a diagnostic setting with every category for each resource.",
        Sources = ["https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings", "https://azure.github.io/Azure-Proactive-Resiliency-Library-v2/azure-resources/KeyVault/vaults/"],
        ForeignIds =
        [
            "aprl:1dc0821d", "aprl:1ad74c3c", "aprl:44107155", "aprl:d2976d3e", "aprl:54c3191b", "aprl:dcaf8128", "psrule:Azure.KeyVault.Logs",
            "psrule:Azure.ACR.Logs", "psrule:Azure.AKS.PlatformLogs", "psrule:Azure.AKS.AuditLogs", "psrule:Azure.FrontDoor.Logs", "CKV_AZURE_4",
            "waf:RE:10",
        ],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is not null && estate.Model.Observability?.Logs?.Resources != ResourceLogs.All)
            yield return Gap.Of(estate, "Which Azure resources send their logs depends on who has thought of it.", "observability", "logs", "resources");
    }
}
