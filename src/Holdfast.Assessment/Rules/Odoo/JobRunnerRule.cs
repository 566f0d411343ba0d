using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>Queued jobs have one runner, and a successor.</summary>
internal sealed class JobRunnerRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2312",
        Name = "Odoo's job runner is elected, so that it has a successor and no twin",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "With a single runner, no label is made until its pod is back; with two that do not know each other, a label is bought twice.",
        Fix = "Set 'odoo.jobs.runner: elected' and use a queue_job that elects by a lock in the database (16.0 and 17.0 since early 2025, 18.0).",
        Sources = ["OCA/queue#607", "OCA/queue#668", "OCA/queue#673"],
        ForeignIds = ["waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in OdooWorkloads.Of(estate.Model)
        where workload.Plays(OdooWorkloads.Jobs) && estate.Model.Odoo?.Jobs?.Runner is not JobRunner.Elected && estate.IsCritical(workload.Name)
        select Gap.Of(
            workload,
            workload.Replicas?.Highest > 1
                ? $"Up to {workload.Replicas.Value.Highest} replicas of '{workload.Name}' hand out jobs without electing one of them, so a job may run twice."
                : $"'{workload.Name}' has one runner and no successor, so the jobs of {estate.ProcessesOn(workload.Name)[0].Name} wait while its pod is gone.");
}
