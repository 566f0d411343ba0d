using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The liveness probe waits longer than a failover of what the workload stands on.</summary>
internal sealed class LivenessAndFailoverRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2109",
        Name = "A replica is not restarted because its database fails over",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "While the database fails over, which takes a minute or two, every replica looks sick; a short liveness probe restarts them all, and the process waits for their start on top of the failover.",
        Fix = "Let 'probes.liveness' be 2 minutes or more, or leave it out and let readiness alone take a sick replica out.",
        Sources = ["https://srcco.de/posts/kubernetes-liveness-probes-are-dangerous.html", "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-high-availability"],
    };

    /// <summary>How long a planned or forced failover of the managed database usually takes.</summary>
    private static readonly TimeSpan Failover = TimeSpan.FromMinutes(2);

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        let liveness = placed.Placement.Probes?.Liveness ?? TimeSpan.MaxValue
        where liveness < Failover
        let database = placed.Workload.Uses.FirstOrDefault(name => estate.Model.Stores.TryGetValue(name, out var store) && store.Engine.Kind == StoreEngineKind.Postgresql)
        where database is not null
        select Gap.Of(
            placed.Workload,
            $"Every replica of '{placed.Name}' is restarted after {DurationText.Format(liveness)} of sickness, while a failover of '{database}' takes up to {DurationText.Format(Failover)}.",
            "placement",
            "probes",
            "liveness");
}
