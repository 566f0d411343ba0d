using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Security;

/// <summary>Somebody is called while a failed renewal can still be mended.</summary>
internal sealed class CertificateAlarmRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2446",
        Name = "Somebody is called while a failed renewal can still be mended",
        Area = Area.Security,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Security],
        Meaning = "Renewal has failed for weeks in silence, because the port for the challenge was closed. On the last day every scanner, portal and carrier refuses the connection, and all processes are down at once.",
        Fix = "Set 'warnBefore' in 'security: { certificates }' to at least a week, and less than 'renewBefore'.",
        Sources = ["https://letsencrypt.org/docs/integration-guide/", "https://cert-manager.io/docs/devops-tips/prometheus-metrics/"],
        ForeignIds = ["waf:RE:10"],
    };

    private const int LeastDays = 7;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Security?.Certificates is not { } certificates)
            yield break;
        if (certificates.WarnBefore is not { } warn)
            yield return Gap.Of(estate, $"Nobody is called when a certificate of {certificates.Issuer} has not been renewed.", "security", "certificates", "warnBefore");
        else if (warn.TotalDays < LeastDays)
            yield return Gap.Of(estate, $"Somebody is called {DurationText.Format(warn)} before a certificate expires, which a long weekend is enough to miss.", "security", "certificates", "warnBefore");
        else if (certificates.RenewBefore is { } renew && warn >= renew)
            yield return Gap.Of(estate, $"The alarm rings {DurationText.Format(warn)} before expiry, when the renewal {DurationText.Format(renew)} before it cannot have failed yet, and people will learn to ignore it.", "security", "certificates", "warnBefore");
    }
}
