namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>Pods that people work on run no scheduled jobs.</summary>
internal sealed class CronBesideWebRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2301",
        Name = "Odoo's web pods run no scheduled jobs",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Odoo],
        Meaning = "A pod that runs web and cron together ends with every failover of the database, because the cron thread treats the lost connection as fatal: a failover of a minute becomes a restart of everything.",
        Fix = "Give every Odoo workload one role, leave 'cronThreads' at 0 on all but the role 'cron', and let a workload of that role run the scheduled jobs.",
        Sources = ["odoo/odoo#88984", "OCA/server-tools#3717", "glasskube/operator#226"],
        ForeignIds = ["waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in OdooWorkloads.Of(estate.Model)
        let threads = OdooWorkloads.ProcessOf(estate.Model, workload).CronThreads ?? 0
        where workload.Role is null || (threads > 0 && !workload.Plays(OdooWorkloads.Cron))
        select Gap.Of(
            workload,
            workload.Role is null
                ? $"'{workload.Name}' names no role, so its pods run web and cron together and end with every failover of the database."
                : $"'{workload.Name}' runs {threads} cron {(threads == 1 ? "thread" : "threads")} in the role {workload.Role}, and its pods end with every failover of the database.",
            "role");
}
