namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>A job whose runner died is queued again.</summary>
internal sealed class DeadJobsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2313",
        Name = "Jobs of a dead pod are queued again",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "A job that was running when its pod died stays 'started' for ever and blocks its channel: labels stop at the first lost node, until somebody resets it by hand in the database.",
        Fix = "Set 'odoo.jobs.requeueDead: true' and use a queue_job that knows dead jobs by their row locks; give jobs that buy or post something an identity key, since they may run again.",
        Sources = ["OCA/queue#716", "OCA/queue#854", "OCA/queue#386"],
        ForeignIds = ["waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in OdooWorkloads.Of(estate.Model)
        where workload.Plays(OdooWorkloads.Jobs) && estate.Model.Odoo?.Jobs?.RequeueDead is not true && estate.IsCritical(workload.Name)
        select Gap.Of(workload, $"A job that runs when a pod of '{workload.Name}' dies is not queued again, and {estate.ProcessesOn(workload.Name)[0].Name} waits for it.");
}
