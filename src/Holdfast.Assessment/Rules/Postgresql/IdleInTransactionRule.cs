using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>Odoo's scheduler may hold a transaction open for as long as its job runs.</summary>
internal sealed class IdleInTransactionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2210",
        Name = "A database under Odoo never ends idle transactions",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Odoo],
        Meaning = "Odoo holds a job's lock in an idle transaction: ending it starts the job a second time beside the first, and the job then repeats for ever because its next time is never written.",
        Fix = "Set 'parameters: { idleInTransactionSessionTimeout: 0s }' on the store, and set the time-out on the roles of other clients if they need one.",
        Sources = ["https://github.com/odoo/odoo/blob/19.0/odoo/addons/base/models/ir_cron.py", "https://www.postgresql.org/docs/17/runtime-config-client.html"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.Primaries(estate)
        let timeout = store.Parameters?.IdleInTransactionSessionTimeout ?? TimeSpan.Zero
        where timeout > TimeSpan.Zero
        let odoo = Databases.OdooOn(estate, store).OrderBy(workload => workload.Role?.Text == "cron" ? 0 : 1).FirstOrDefault()
        where odoo is not null
        select Gap.Of(
            store,
            $"'{store.Name}' ends transactions that are idle for {DurationText.Format(timeout)}, and {odoo.Name} holds one for as long as a job runs.",
            "parameters", "idleInTransactionSessionTimeout");
}
