using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>A partner's limits are known.</summary>
internal sealed class PartnerLimitsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2324",
        Name = "It is known how fast a partner takes what has waited",
        Area = Area.Partners,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "When a partner is back, hours of messages arrive at once; it answers with refusals or blocks the account, and its outage becomes ours.",
        Fix = "Write the partner's own figure to 'limits.rate' (and 'concurrency' where it has one); the relay holds it and says how long a backlog takes.",
        Sources = ["https://developer.fedex.com/api/en-us/guides/ratelimits.html", "https://developers.easyship.com"],
        ForeignIds = ["waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner.Buffer == PartnerBuffer.Relay && partner.Limits?.Rate is null
        select Gap.Of(partner, $"After an outage the relay does not know how fast '{partner.Name}' takes what has waited for up to {DurationText.Format(partner.Deadline)}.", "limits");
}
