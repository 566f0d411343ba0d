using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Security;

/// <summary>Secrets change on a schedule, and somebody is told before one expires.</summary>
internal sealed class SecretExpiryRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2445",
        Name = "Secrets change on a schedule, and somebody is told before one expires",
        Area = Area.Security,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A carrier's key that was valid for two years expires while nobody who made it works here any more; labels stop at once, and the first clue is the word 'unauthorized' in a log.",
        Fix = "Set 'rotate' to at most a year and 'warnBefore' to some weeks in 'security: { secrets }'.",
        Sources = ["https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation-dual", "https://learn.microsoft.com/azure/key-vault/general/event-grid-overview"],
        ForeignIds = ["CKV_AZURE_41", "psrule:Azure.AKS.SecretStoreRotation", "waf:SE:09"],
    };

    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var partners = estate.Model.Partners.Values.Count(partner => partner.Credentials is not null);
        var secrets = estate.Model.Security?.Secrets;
        if (partners > 0 && secrets is null)
            yield return Gap.Of(estate, $"The credentials of {partners} {(partners == 1 ? "partner" : "partners")} are kept in no vault.", "security", "secrets");
        else if (secrets is { Rotate: null })
            yield return Gap.Of(estate, "The secrets in the vault never change.", "security", "secrets", "rotate");
        else if (secrets?.Rotate > Longest)
            yield return Gap.Of(estate, $"A secret lives for {DurationText.Format(secrets.Rotate.Value)} before it is changed.", "security", "secrets", "rotate");
        else if (secrets is { WarnBefore: null })
            yield return Gap.Of(estate, "Nobody is told before a secret expires.", "security", "secrets", "warnBefore");
    }
}
