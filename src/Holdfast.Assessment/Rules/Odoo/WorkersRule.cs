namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>Odoo runs workers, not threads.</summary>
internal sealed class WorkersRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2304",
        Name = "Odoo runs with at least two web workers, and never with threads only",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Odoo],
        Meaning = "With threads only, the scheduled jobs die for good after a restart of the database while the health check still says pass; with one worker, one slow report answers nobody else, the health check included.",
        Fix = "Set 'workers' in odoo.roles or on the workload: for web twice the cores and one more as far as memory allows, for cron and queue-job at least 1.",
        Sources = ["https://www.odoo.com/documentation/19.0/administration/on_premise/deploy.html", "https://github.com/odoo/odoo/blob/19.0/odoo/service/server.py"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in OdooWorkloads.Of(estate.Model)
        where !workload.Plays(OdooWorkloads.Websocket)
        let workers = OdooWorkloads.ProcessOf(estate.Model, workload).Workers
        where workers == 0 || (workers == 1 && workload.Plays(OdooWorkloads.Web))
        select Gap.Of(
            workload,
            workers == 0
                ? $"'{workload.Name}' runs threads without workers, and what a restart of the database kills in it stays dead."
                : $"'{workload.Name}' runs a single worker, so one slow request keeps everyone on that pod waiting, the health check included.",
            "odoo",
            "workers");
}
