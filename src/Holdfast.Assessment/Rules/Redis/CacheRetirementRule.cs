using System.Globalization;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>A Redis does not stand on a service that Azure retires.</summary>
internal sealed class CacheRetirementRule : Rule
{
    private static readonly DateOnly EnterpriseEnds = new(2027, 3, 31);
    private static readonly DateOnly OthersEnd = new(2028, 9, 30);

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2242",
        Name = "A Redis does not stand on a service that is being retired",
        Area = Area.Redis,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Redis],
        Meaning = "The move changes the host name, the port from 6380 to 10000 and the clustering; done in a hurry before the date, it is an outage of everything that keeps sessions or jobs there.",
        Fix = "Plan the move outside freezes, and set 'service: managed-redis' with 'clustering' for its clients.",
        Sources = ["https://learn.microsoft.com/azure/azure-cache-for-redis/retirement-faq", "microsoft/simplechat#1438"],
        ForeignIds = ["azqr:redis-010", "azqr:redis-011"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        where store.Service == StoreService.CacheForRedis
        let end = store.Tier == StoreTier.Enterprise ? EnterpriseEnds : OthersEnd
        select Gap.Of(
            store,
            string.Create(CultureInfo.InvariantCulture, $"'{store.Name}' stands on Azure Cache for Redis, whose {Tiers(store)} retired on {end:yyyy-MM-dd}, in {end.DayNumber - estate.Today.DayNumber} days."),
            "service");

    private static string Tiers(Store store) => store.Tier == StoreTier.Enterprise ? "Enterprise tier is" : "Basic, Standard and Premium tiers are";
}
