using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.WorkloadSeparation;

/// <summary>Odoo workloads say their role, so that web, cron and queue have replicas of their own.</summary>
internal sealed class TwoJobsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2135",
        Name = "A workload does one kind of work",
        Area = Area.WorkloadSeparation,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "Without a role every replica answers people, runs cron and takes jobs: a long job slows the screens, each new web replica brings more cron threads, and none of them can be scaled or drained by what it does.",
        Fix = "Split the workload: one with 'role: web', one with 'role: cron', one with 'role: queue-job', each of its own class.",
        Sources = ["odoo/odoo#66969", "https://www.odoo.com/documentation/18.0/administration/on_premise/deploy.html"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in estate.Model.Workloads.Values
        where estate.IsCritical(workload.Name)
        let both = workload is { Role: null, App.Text: "odoo" } ? "answers people, runs cron and takes jobs in the same replicas"
            : workload is { Class: WorkloadClass.Interactive, Schedule: not null } ? "is what people wait for and runs by a schedule too"
            : workload is { Class: WorkloadClass.Worker or WorkloadClass.Scheduled, Port: not null, Scale.On: ScalingSignal.Latency } ? "does work that nobody waits for and is scaled by how long people wait"
            : null
        where both is not null
        select Gap.Of(workload, $"'{workload.Name}' {both}.", "role");
}
