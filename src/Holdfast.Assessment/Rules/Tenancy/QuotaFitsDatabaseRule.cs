using System.Globalization;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Tenancy;

/// <summary>The connection quotas of tenants fit together into their database.</summary>
internal sealed class QuotaFitsDatabaseRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2403",
        Name = "The connection quotas of tenants fit together into their database",
        Area = Area.Tenancy,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Tenants],
        Meaning = "Each tenant keeps to its quota, and together they still use up the database's connections: the next login or pick fails with 'too many clients', for all tenants at once.",
        Fix = "Lower 'quota: { connections }' of the tenants, give the database a 'pooler', or a larger 'size'.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-limits", "https://learn.microsoft.com/azure/architecture/antipatterns/noisy-neighbor/noisy-neighbor"],
        ForeignIds = ["waf:RE:06"],
    };

    /// <summary>Azure's default for a flexible server, for each GiB of its memory, up to the most it sets on its own.</summary>
    private const decimal ConnectionsPerGiB = 107.4m;

    private const int MostConnections = 5_000;

    /// <summary>What the service keeps for replication and its own monitoring.</summary>
    private const int Reserved = 15;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (!SharedPart.HasNeighbours(estate))
            yield break;
        foreach (var store in estate.Model.Stores.Values)
        {
            if (store is not { Engine.Kind: StoreEngineKind.Postgresql, Service: StoreService.FlexibleServer, Pooler: null, Size.Memory: { } memory })
                continue;
            var tenants = SharedPart.TenantsOn(estate, store.Name);
            var granted = tenants.Sum(name => estate.Model.Tenants[name].Quota?.Connections ?? 0);
            if (tenants.Count > 1 && granted > LimitOf(memory))
                yield return Gap.Of(
                    store,
                    string.Create(CultureInfo.InvariantCulture, $"{SharedPart.Spoken(tenants)} may open {granted:#,0} connections to '{store.Name}' together, and its memory of {memory} carries {LimitOf(memory):#,0}."),
                    "size", "memory");
        }
    }

    private static int LimitOf(ByteSize memory) =>
        (int)Math.Min(MostConnections, Math.Round(ConnectionsPerGiB * memory.Bytes / (1L << 30))) - Reserved;
}
