namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A pooler does not promise more connections than its database has.</summary>
internal sealed class PoolFitsServerRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2204",
        Name = "A pooler keeps fewer connections than its database accepts",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Pooler],
        Meaning = "The pooler takes clients and then fails to open a connection for them, so they wait and time out instead of being turned away at once.",
        Fix = "Lower 'pooler.connections', or raise 'parameters.maxConnections' above it and what the server keeps for itself.",
        Sources = ["https://www.pgbouncer.org/config.html", "https://learn.microsoft.com/azure/postgresql/configure-maintain/concepts-limits"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.All(estate)
        let most = ConnectionBudget.MostOf(store)
        let reserved = ConnectionBudget.ReservedBy(store)
        where store.Pooler is { Connections: { } pooled } && pooled > most - reserved
        select Gap.Of(
            store,
            $"The pooler of '{store.Name}' keeps {store.Pooler!.Connections} connections, and the server accepts {most}, {reserved} of which it keeps for itself.",
            "pooler", "connections");
}
