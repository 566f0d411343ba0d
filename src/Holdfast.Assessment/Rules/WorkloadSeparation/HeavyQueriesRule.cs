using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.WorkloadSeparation;

/// <summary>A batch or analytical workload does not query the database of an interactive critical process without a limit.</summary>
internal sealed class HeavyQueriesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2134",
        Name = "Reports do not read where orders are written",
        Area = Area.WorkloadSeparation,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "One heavy query fills the memory and the disk queue of the database; picks and orders wait for it, and nobody dares to stop it.",
        Fix = "Let it read a replica ('replicaOf' on a store of its own), or set its 'statementTimeout'.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-read-replicas", "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT"],
        ForeignIds = ["aprl:2ab85a67", "waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from heavy in estate.Model.Workloads.Values
        where heavy.Class is WorkloadClass.Batch or WorkloadClass.Analytical && heavy.StatementTimeout is null
        from name in heavy.Uses
        where estate.Model.Stores.TryGetValue(name, out var store) && store is { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null }
        let waiting = estate.Model.Workloads.Values.FirstOrDefault(other => other.Class is WorkloadClass.Interactive && other.Uses.Contains(name) && estate.IsCritical(other.Name))
        where waiting is not null
        select Gap.Of(heavy, $"A query of '{heavy.Name}' on '{name}' may run for ever, and '{waiting.Name}' answers people from the same database.", "uses");
}
