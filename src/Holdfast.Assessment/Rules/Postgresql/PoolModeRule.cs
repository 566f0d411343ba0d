using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A pooler lets Odoo listen for notifications.</summary>
internal sealed class PoolModeRule : Rule
{
    // The OCA job runner listens, and holds a session lock, on the application's own database.
    private const string JobRunner = "queue-job";

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2212",
        Name = "A pooler lets Odoo listen for notifications",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Odoo, Premise.Pooler],
        Meaning = "In transaction mode notifications are lost without an error: screens are no longer updated, scheduled jobs start a minute late and the job runner stands still.",
        Fix = "Set 'pooler: { mode: session }' on the store, or leave the mode and name 'sessionDatabases: [postgres]' where no job runner stands on it.",
        Sources = ["https://www.pgbouncer.org/features.html", "OCA/server-tools#1629", "OCA/server-tools#3692"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.Primaries(estate)
        where store.Pooler is { Mode: not PoolMode.Session }
        let split = store.Pooler!.SessionDatabases.Contains("postgres", StringComparer.Ordinal)
        let odoo = Databases.OdooOn(estate, store).Where(workload => !split || workload.Role?.Text == JobRunner).ToList()
        where odoo.Count > 0
        select Gap.Of(
            store,
            $"The pooler of '{store.Name}' is in {(store.Pooler!.Mode == PoolMode.Transaction ? "transaction" : "statement")} mode, and {string.Join(", ", odoo.Select(workload => workload.Name))} {(odoo.Count == 1 ? "listens" : "listen")} through it.",
            "pooler", "mode");
}
