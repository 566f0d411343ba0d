using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A database is patched at a time that somebody chose.</summary>
internal sealed class MaintenanceWindowRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2207",
        Name = "A database is patched at a time that somebody chose",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The service patches between 23:00 and 07:00 local time on a day of its own choice, and each patch is a failover or a restart: the night shift finds out.",
        Fix = "Set 'maintenance: { window: \"Sun 02:00-04:00\" }' on the store.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/configure-maintain/concepts-maintenance"],
        ForeignIds = ["aprl:b2bad57d", "psrule:Azure.PostgreSQL.MaintenanceWindow"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.All(estate)
        where store is { Maintenance: null, Service: StoreService.FlexibleServer or null }
        where estate.ProcessesOn(store.Name).Count > 0
        select Gap.Of(store, $"'{store.Name}' has no window for patches, and {estate.ProcessesOn(store.Name)[0].Name} stands on it.", "maintenance");
}
