namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A critical database tells what was slow and who waited for whom.</summary>
internal sealed class SlowStatementsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2220",
        Name = "A critical database logs slow statements and lock waits",
        Area = Area.Postgresql,
        Severity = Severity.Note,
        IsAbsence = true,
        Meaning = "When picking stalls behind one hot product, the on-call engineer sees load and no reason, and restarts things until it passes.",
        Fix = "Set 'parameters: { logMinDurationStatement: 500ms, logLockWaits: true }' on the store.",
        Sources = ["https://www.postgresql.org/docs/17/runtime-config-logging.html"],
        ForeignIds = ["waf:PE:04", "waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.Primaries(estate)
        where estate.IsCritical(store.Name)
        let missing = new[]
        {
            store.Parameters?.LogMinDurationStatement is null ? "slow statements" : null,
            store.Parameters is { LogLockWaits: true } ? null : "lock waits",
        }.OfType<string>().ToList()
        where missing.Count > 0
        select Gap.Of(store, $"'{store.Name}' logs {(missing.Count == 1 ? "no" : "neither")} {string.Join(" nor ", missing)}.", "parameters");
}
