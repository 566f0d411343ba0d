using System.Globalization;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>Credentials do not end within 30 days.</summary>
internal sealed class CredentialsEndRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2326",
        Name = "A partner's credentials do not end within 30 days",
        Area = Area.Partners,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Partners],
        Meaning = "On that day every message is refused at once, and a new certificate takes both sides and some days to exchange.",
        Fix = "Exchange the credentials with the partner now and write the new day to 'credentialsExpire'.",
        Sources = ["https://datatracker.ietf.org/doc/html/rfc4130", "https://learn.microsoft.com/azure/key-vault/certificates/overview-renew-certificate"],
        ForeignIds = ["waf:SE:09"],
    };

    private const int DaysToExchange = 30;

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner.CredentialsExpire is not null
        let end = partner.CredentialsExpire!.Value
        let left = end.DayNumber - estate.Today.DayNumber
        where left <= DaysToExchange
        select Gap.Of(
            partner,
            left <= 0
                ? string.Create(CultureInfo.InvariantCulture, $"The credentials of '{partner.Name}' ended on {end:yyyy-MM-dd}.")
                : string.Create(CultureInfo.InvariantCulture, $"The credentials of '{partner.Name}' end on {end:yyyy-MM-dd}, in {left} {(left == 1 ? "day" : "days")}."),
            "credentialsExpire");
}
