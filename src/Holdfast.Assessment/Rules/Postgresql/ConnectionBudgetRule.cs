using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>All processes of all replicas at their ceiling fit into what the database accepts.</summary>
internal sealed class ConnectionBudgetRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2203",
        Name = "A database has connections for all replicas at their ceiling",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "When everything scales up, which is at the peak, the last replicas are refused with 'too many clients': they start, fail their probe and take the load of the others with them.",
        Fix = "Raise 'parameters.maxConnections' or 'pooler.connections' on the store, or lower 'connections' or the ceiling of 'replicas' of a workload.",
        Sources =
        [
            "https://learn.microsoft.com/azure/postgresql/configure-maintain/concepts-limits",
            "https://www.odoo.com/documentation/19.0/administration/on_premise/deploy.html",
        ],
        ForeignIds = ["waf:PE:02", "waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.All(estate)
        let budget = ConnectionBudget.Of(estate, store)
        where budget.Asked > budget.Limit
        select Gap.Of(
            store,
            $"'{store.Name}' may be asked for {budget.Asked} connections ({budget.Arithmetic()}), and {budget.LimitedBy}.",
            store.Pooler is { Mode: PoolMode.Session } ? ["pooler", "connections"] : ["parameters", "maxConnections"]);
}
