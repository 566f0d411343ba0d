using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Cost;

/// <summary>The base that runs all year is paid for as such.</summary>
internal sealed class ReservationRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2484",
        Name = "The base that runs all year is paid for as such",
        Area = Area.Cost,
        Severity = Severity.Note,
        IsAbsence = true,
        Meaning = "Databases and caches that never stop are paid at the price of a single hour; a reservation of a year takes a third or more off, which is what a zone-redundant standby costs.",
        Fix = "Write 'budget: { reservations: { share, years } }' with the share of the steady base that is reserved.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-reserved-pricing", "https://learn.microsoft.com/azure/well-architected/cost-optimization/get-best-rates"],
        ForeignIds = ["waf:CO:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var steady = estate.Model.Stores.Values.Count(store => store.Service is StoreService.FlexibleServer or StoreService.ManagedRedis);
        if (steady > 0 && estate.Model.Budget?.Reservations is null)
            yield return Gap.Of(estate, $"{(steady == 1 ? "One database or cache runs" : $"{steady} databases and caches run")} all year at the price of a single hour.", "budget", "reservations");
    }
}
