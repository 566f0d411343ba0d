using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>A web application firewall stands at the edge and is set to prevention.</summary>
internal sealed class FirewallRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2175",
        Name = "The firewall at the edge refuses attacks",
        Area = Area.Ingress,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Edge],
        Meaning = "A scan of the login page, or a flood, reaches the workers of the application; in detection somebody reads about it afterwards.",
        Fix = "Set 'waf: prevention' below platform.edge, after some weeks of reading what detection would have refused.",
        Sources = ["https://learn.microsoft.com/azure/web-application-firewall/ag/best-practices", "https://learn.microsoft.com/azure/web-application-firewall/afds/waf-front-door-best-practices"],
        ForeignIds = ["CKV_AZURE_120", "CKV_AZURE_121", "CKV_AZURE_122", "CKV_AZURE_123", "psrule:Azure.AppGwWAF.PreventionMode", "psrule:Azure.FrontDoorWAF.PreventionMode", "waf:SE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Edge is not { Waf: not WafMode.Prevention } edge || Entry.Critical(estate).Count == 0)
            return [];
        return [Gap.Of("platform", "edge", edge.Waf is null ? $"Nothing stands between an attack and {Entry.ProcessOf(estate)}." : $"An attack on {Entry.ProcessOf(estate)} is written down and let through.", "waf")];
    }
}
