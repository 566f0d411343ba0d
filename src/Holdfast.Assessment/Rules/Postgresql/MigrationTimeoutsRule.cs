namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A schema change gives up before everybody queues behind it.</summary>
internal sealed class MigrationTimeoutsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2211",
        Name = "A schema change gives up waiting for a lock",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "One report that reads a table makes the change wait, and every query that comes later waits behind the change: the whole application stands still during a release.",
        Fix = "Set 'migrationTimeouts: { lock: 5s, statement: 15m }' on the store; they belong to the migrating role, never to the server.",
        Sources = ["https://www.postgresql.org/docs/17/runtime-config-client.html", "https://www.postgresql.org/docs/17/explicit-locking.html"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.Primaries(estate)
        where estate.IsCritical(store.Name) && store.MigrationTimeouts?.Lock is null
        select Gap.Of(
            store,
            $"Nothing ends a schema change that waits for a lock on '{store.Name}', and {estate.ProcessesOn(store.Name)[0].Name} would wait behind it.",
            "migrationTimeouts", "lock");
}
