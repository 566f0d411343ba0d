namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>Each Odoo runs its scheduled jobs somewhere.</summary>
internal sealed class ScheduledJobsRunRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2302",
        Name = "Each Odoo runs its scheduled jobs somewhere",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "Nothing is replenished, reserved, mailed or cleaned up, and no health check says so: the screens work, and the warehouse runs out of picks.",
        Fix = "Add a workload with 'app: odoo' and 'role: cron' that uses the same database; two replicas are safe, since each job is locked by the one that runs it.",
        Sources = ["odoo/odoo#43382", "https://github.com/odoo/odoo/blob/19.0/odoo/addons/base/models/ir_cron.py"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from odoo in OdooInstallation.Of(estate.Model)
        where !odoo.Workloads.Any(workload => workload.Role is null || workload.Plays(OdooWorkloads.Cron))
        where !odoo.Workloads.Any(workload => OdooWorkloads.ProcessOf(estate.Model, workload).CronThreads > 0)
        select Gap.Of(odoo.Workloads[0], $"Of the workloads on '{odoo.Database.Name}' ({string.Join(", ", odoo.Workloads.Select(workload => workload.Name))}) none runs scheduled jobs.");
}
