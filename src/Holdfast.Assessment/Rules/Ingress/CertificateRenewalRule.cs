using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>One keeper renews certificates for all replicas of the proxy, at least three weeks before they end.</summary>
internal sealed class CertificateRenewalRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2168",
        Name = "Certificates renew themselves, once for all replicas, weeks ahead",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Proxy],
        Meaning = "A certificate that ends at night stops every process at once, and a partner with a pinned connection does not come back by itself; replicas that each ask for their own certificate use up the issuer's limit.",
        Fix = "Write 'certificates: cert-manager' below platform.ingress, and 'renewBefore: 30d' below security.certificates.",
        Sources = ["https://doc.traefik.io/traefik/reference/install-configuration/tls/certificate-resolvers/acme/", "https://letsencrypt.org/docs/rate-limits/", "https://cert-manager.io/docs/usage/certificate/#renewal"],
        ForeignIds = ["waf:OE:09"],
    };

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(21);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Ingress is not { } ingress || Entry.Critical(estate).Count == 0)
            return [];
        var renewed = estate.Model.Security?.Certificates?.RenewBefore;
        var weak = ingress.Certificates is null ? "Nobody has said who renews the proxy's certificates"
            : ingress.Certificates == CertificateKeeper.Proxy && (ingress.Replicas?.Highest ?? 1) > 1 ? $"Each of up to {ingress.Replicas?.Highest} replicas of the proxy asks for a certificate of its own"
            : renewed is null ? "Nobody has said how long before its end a certificate is renewed"
            : renewed < Ahead ? $"A certificate is renewed {DurationText.Format(renewed.Value)} before its end, which leaves no time to mend a renewal that fails"
            : null;
        return weak is null ? [] : [Gap.Of("platform", "ingress", $"{weak}; {Entry.ProcessOf(estate)} stops when one ends.", "certificates")];
    }
}
