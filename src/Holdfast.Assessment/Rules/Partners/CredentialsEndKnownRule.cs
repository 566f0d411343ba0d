namespace Holdfast.Assessment.Rules.Partners;

/// <summary>It is known when credentials end.</summary>
internal sealed class CredentialsEndKnownRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2325",
        Name = "It is known when a partner's credentials end",
        Area = Area.Partners,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "An AS2 certificate, an SFTP key or an API key ends on a day that somebody knew two years ago; on that day every message is refused, and it takes a while until anybody thinks of it.",
        Fix = "Write the day to 'credentialsExpire' on the partner: Holdfast warns 30 days before.",
        Sources = ["https://learn.microsoft.com/azure/key-vault/certificates/overview-renew-certificate", "https://datatracker.ietf.org/doc/html/rfc4130"],
        ForeignIds = ["waf:SE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner is { Credentials: not null, CredentialsExpire: null }
        select Gap.Of(partner, $"Nothing says on which day the credentials of '{partner.Name}' ({partner.Credentials}) end.", "credentials");
}
