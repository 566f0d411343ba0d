using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>It is said which messages must stay in order.</summary>
internal sealed class OrderRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2323",
        Name = "It is said within which key messages stay in order",
        Area = Area.Partners,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "After an outage the waiting messages leave all at once: a cancellation overtakes its order, an old status replaces the new one.",
        Fix = "Set 'orderBy' on the partner to the key whose messages belong together, such as shipment, order or trading-partner; other keys do not wait for it.",
        Sources = ["JasperFx/wolverine#3476", "MicrosoftDocs/azure-docs PR 128317", "https://learn.microsoft.com/azure/architecture/patterns/sequential-convoy"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner is { Buffer: PartnerBuffer.Relay, OrderBy: null }
        select Gap.Of(partner, $"The relay keeps messages for '{partner.Name}' and nothing says which of them must stay in order.");
}
