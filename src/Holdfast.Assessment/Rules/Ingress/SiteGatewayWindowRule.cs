namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The gateway to warehouses is updated at an agreed hour.</summary>
internal sealed class SiteGatewayWindowRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2183",
        Name = "The gateway to warehouses is updated at an agreed hour",
        Area = Area.Ingress,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Network],
        Meaning = "The platform updates the gateway whenever it likes: every tunnel drops and comes back, in the middle of a shift, and looks like a fault of the provider.",
        Fix = "Set 'window' below platform.network.sites to hours in which no site works.",
        Sources = ["https://learn.microsoft.com/azure/vpn-gateway/customer-controlled-gateway-maintenance"],
        ForeignIds = ["aprl:f8c2e6d9", "psrule:Azure.VNG.MaintenanceConfig"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Network?.Sites is not { Window: null } || Entry.Critical(estate).Count == 0)
            return [];
        return [Gap.Of("platform", "network", $"The gateway to the sites is updated at any hour; {Entry.ProcessOf(estate)} is reached through it.", "sites", "window")];
    }
}
