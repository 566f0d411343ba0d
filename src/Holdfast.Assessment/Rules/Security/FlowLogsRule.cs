namespace Holdfast.Assessment.Rules.Security;

/// <summary>Network flows can be looked up afterwards.</summary>
internal sealed class FlowLogsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2452",
        Name = "Network flows can be looked up afterwards",
        Area = Area.Security,
        Severity = Severity.Note,
        IsAbsence = true,
        Needs = [Premise.Security],
        Meaning = "In the hour in which one zone answered and the other did not, or data left for an unknown address, nobody can see who talked to whom.",
        Fix = "Set 'security: { network: { flowLogs: true } }': flow logs of the virtual networks, with traffic analytics, in every region in use.",
        Sources = ["https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview", "https://azure.github.io/Azure-Proactive-Resiliency-Library-v2/azure-resources/Network/virtualNetworks/"],
        ForeignIds = ["aprl:06b77be9", "aprl:4e133bd0", "aprl:22a769ed", "aprl:bf0b7dbd", "waf:SE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model is { Azure: not null, Security.Network: not { FlowLogs: true } })
            yield return Gap.Of(estate, $"Nobody can look up who talked to whom in {estate.Model.Azure.Region}.", "security", "network", "flowLogs");
    }
}
