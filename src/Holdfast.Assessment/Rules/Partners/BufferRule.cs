using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>Somebody keeps messages while a partner is down.</summary>
internal sealed class BufferRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2320",
        Name = "Messages that may be late are kept while their partner is down",
        Area = Area.Partners,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "Partners fail more often than we do, and every message of such an hour is gone: orders that nobody acknowledged, parcels without a label, statuses that customers never see.",
        Fix = "Set 'buffer: relay' on the partner; a partner whose callers cannot wait gets a short 'deadline' instead.",
        Sources = ["openlinker#1917", "Azure/azure-service-bus#454", "https://learn.microsoft.com/azure/architecture/patterns/queue-based-load-leveling"],
        ForeignIds = ["waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in DirectCalls.ThatCouldWait(estate)
        select Gap.Of(
            partner,
            $"A message to '{partner.Name}' may be {DurationText.Format(partner.Deadline)} late, and nobody keeps those of {estate.ProcessesOn(partner.Name)[0].Name} while it is down.",
            "buffer");
}
