using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>Logs survive the loss of the region they were written in.</summary>
internal sealed class LogCopiesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2471",
        Name = "Logs survive the loss of the region they were written in",
        Area = Area.Observability,
        Severity = Severity.Note,
        IsAbsence = true,
        Needs = [Premise.Recovery, Premise.Observability],
        Meaning = "After the region is lost the only account of its last minutes, and of what had been acknowledged, is in the region.",
        Fix = "Set 'observability: { logs: { copies: geo-zone } }': continuous export of the workspace to storage with copies elsewhere.",
        Sources = ["https://learn.microsoft.com/azure/azure-monitor/logs/logs-data-export"],
        ForeignIds = ["aprl:b36fd2ac", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model is not { Azure: { Recovery: not null } azure, Observability.Logs: { } logs })
            yield break;
        if (logs.Copies is null)
            yield return Gap.Of(estate, $"The logs of {azure.Region} are lost together with it.", "observability", "logs", "copies");
        else if (logs.Copies is StorageRedundancy.Local or StorageRedundancy.Zone)
            yield return Gap.Of(estate, $"The logs are copied, and the copies stay in {azure.Region} too.", "observability", "logs", "copies");
    }
}
