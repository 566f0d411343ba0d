using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The time to live of the estate's names is at most a third of the strictest recovery time.</summary>
internal sealed class DnsTtlRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2176",
        Name = "Names are forgotten within the recovery time",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Platform],
        Meaning = "The service is back elsewhere, and handhelds and partners go on calling the old address until they forget it.",
        Fix = "Set 'ttl: 1m' below platform.dns.",
        Sources = ["https://learn.microsoft.com/azure/dns/dns-faq", "https://learn.microsoft.com/azure/well-architected/service-guides/azure-dns"],
        ForeignIds = ["aprl:7d09523b", "aprl:3538aa48"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform is not { } platform || Entry.Critical(estate).Select(placed => estate.Objectives[placed.Name].Rto).MinBy(rto => rto.Value) is not { } strictest)
            return [];
        var ttl = platform.Dns?.Ttl;
        return ttl * 3 <= strictest.Value ? [] :
            [Gap.Of("platform", "dns", $"Others may remember an address {(ttl is null ? "as long as they like" : $"for {DurationText.Format(ttl.Value)}")}, and {strictest.Because} has to be back within {DurationText.Format(strictest.Value)}.", "ttl")];
    }
}
