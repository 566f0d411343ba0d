namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The proxy speaks TLS 1.2 or newer, and says so.</summary>
internal sealed class TlsFloorRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2167",
        Name = "Old versions of TLS are refused",
        Area = Area.Ingress,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Proxy],
        Meaning = "Carriers and payment providers refuse partners with old TLS, on a day they choose; and what handhelds send can be read.",
        Fix = "Write 'minimumTls: 1.2' below platform.ingress, after a look at the handhelds that still connect with less.",
        Sources = ["https://www.rfc-editor.org/rfc/rfc8996", "https://doc.traefik.io/traefik/reference/routing-configuration/http/tls/tls-options/"],
        ForeignIds = ["CKV_AZURE_218", "psrule:Azure.AppGw.SSLPolicy", "waf:SE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Ingress is not { } ingress || ingress.MinimumTls is { Minor: >= 2 } || Entry.Critical(estate).Count == 0)
            return [];
        return [Gap.Of("platform", "ingress", ingress.MinimumTls is { } oldest ? $"The proxy still speaks TLS {oldest}." : "Nobody has said which versions of TLS the proxy still speaks.", "minimumTls")];
    }
}
