using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Tenancy;

/// <summary>The pods of one tenant cannot reach those of another.</summary>
internal sealed class TenantNetworkRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2405",
        Name = "The pods of one tenant cannot reach those of another",
        Area = Area.Tenancy,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Tenants],
        Meaning = "A compromised or misconfigured workload of one tenant can call, and take down, the services and databases of all the others.",
        Fix = "Set 'sharing: { network: isolated }': a namespace per tenant, and policies that let nothing cross.",
        Sources = ["https://kubernetes.io/docs/concepts/security/multi-tenancy/", "https://learn.microsoft.com/azure/aks/operator-best-practices-cluster-isolation"],
        ForeignIds = ["waf:SE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (SharedPart.HasNeighbours(estate) && estate.Model.Sharing?.Network != TenantNetwork.Isolated)
            yield return Gap.Of(estate, $"Nothing keeps the pods of {estate.Model.Tenants.Count} tenants from reaching one another.", "sharing", "network");
    }
}
