namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>A partner lets in calls from the recovery region.</summary>
internal sealed class PartnerAdmitsRegionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2382",
        Name = "A partner that checks addresses lets in those of the recovery region",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Recovery, Premise.Partners],
        Meaning = "Everything is back but the carrier refuses us: its firewall knows the addresses of the lost region only, and changing it takes its security team a week.",
        Fix = "Have the partner add the outbound addresses of the recovery region now, and add the region to 'admits'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery", "https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is not { } recovery)
            return [];
        return
            from partner in estate.Model.Partners.Values
            where partner.Admits.Count > 0 && !partner.Admits.Contains(recovery.Region.Region)
            let process = estate.ProcessesOn(partner.Name).FirstOrDefault(recovery.Recovers)
            where process is not null
            select Gap.Of(partner, $"'{partner.Name}' lets in {string.Join(" and ", partner.Admits)} only, and {process.Name} goes on in {recovery.Region.Region}.", "admits");
    }
}
