namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>Whoever connects to a critical database says how often.</summary>
internal sealed class ConnectionsDeclaredRule : Rule
{
    // Odoo's db_maxconn, per process.
    private const int OdooDefault = 64;

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2205",
        Name = "A workload says how many database connections it opens at most",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Nobody can tell whether the database has connections for all replicas at their ceiling, and the answer comes at the peak.",
        Fix = "Set 'connections: { each: 6 }' on the workload: the size of each process's pool (db_maxconn for Odoo). How many processes connect follows from Odoo's workers; others say 'processes' when there are several.",
        Sources = ["https://www.odoo.com/documentation/19.0/developer/reference/cli.html"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.All(estate)
        where estate.IsCritical(store.Name)
        from workload in Databases.ClientsOf(estate, store)
        where workload.Connections is null
        let most = workload.Replicas?.Highest ?? 1
        select Gap.Of(
            workload,
            workload.App.Text == "odoo"
                ? $"'{workload.Name}' does not say how many connections it opens to '{store.Name}'; Odoo's own limit is {OdooDefault} for each process{(most == 1 ? "" : $", in up to {most} replicas")}."
                : $"'{workload.Name}' does not say how many connections {(most == 1 ? "it" : $"each of its up to {most} replicas")} opens to '{store.Name}'.",
            "connections");
}
