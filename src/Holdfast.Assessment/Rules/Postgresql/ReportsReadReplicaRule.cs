using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>Reports do not read from the database that a critical process writes to.</summary>
internal sealed class ReportsReadReplicaRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2222",
        Name = "Reports read from a replica",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A query over years of history takes the cores, the cache and the connections of those who pick and ship, at the moment when management wants figures.",
        Fix = "Declare a store with 'replicaOf', and name it in 'uses' of the analytical workload.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/read-replica/concepts-read-replicas"],
        ForeignIds = ["aprl:2ab85a67", "waf:PE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.Primaries(estate)
        where estate.IsCritical(store.Name)
        from workload in Databases.ClientsOf(estate, store)
        where workload.Class == WorkloadClass.Analytical
        select Gap.Of(
            workload,
            $"'{workload.Name}' reads its reports from '{store.Name}', which {estate.ProcessesOn(store.Name)[0].Name} writes to.",
            "uses");
}
