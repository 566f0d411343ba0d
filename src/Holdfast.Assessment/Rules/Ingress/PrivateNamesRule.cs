using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>Private zones are linked to the networks of both regions.</summary>
internal sealed class PrivateNamesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2177",
        Name = "The recovery region finds the private names of stores",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Platform, Premise.Recovery],
        Meaning = "Databases and vaults are restored in the other region, and no workload there can find them: the name still leads nowhere, or to the region that is gone.",
        Fix = "List both regions below 'privateRegions' of platform.dns.",
        Sources = ["https://learn.microsoft.com/azure/dns/private-dns-resiliency", "https://learn.microsoft.com/azure/private-link/private-endpoint-dns"],
        ForeignIds = ["aprl:a2341513", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model is not { Azure: { Recovery: { } recovery } azure, Platform: { } platform } || !PlacedWorkload.Critical(estate).Any())
            return [];
        var missing = new[] { azure.Region, recovery.Region }.Except(platform.Dns?.PrivateRegions ?? []).ToList();
        return missing.Count == 0 ? [] : [Gap.Of("platform", "dns", $"The private names of stores are not known in {string.Join(" and ", missing)}.", "privateRegions")];
    }
}
