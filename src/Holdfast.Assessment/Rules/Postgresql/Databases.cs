using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>The PostgreSQL stores of an estate and who connects to them.</summary>
internal static class Databases
{
    /// <summary>Every database, replicas included.</summary>
    public static IEnumerable<Store> All(AssessedEstate estate) =>
        estate.Model.Stores.Values.Where(store => store.Engine.Kind == StoreEngineKind.Postgresql);

    /// <summary>The databases that take writes.</summary>
    public static IEnumerable<Store> Primaries(AssessedEstate estate) => All(estate).Where(store => store.ReplicaOf is null);

    /// <summary>The workloads that connect to a store themselves.</summary>
    public static IEnumerable<Workload> ClientsOf(AssessedEstate estate, Store store) =>
        estate.Model.Workloads.Values.Where(workload => workload.Uses.Contains(store.Name, StringComparer.Ordinal));

    /// <summary>The Odoo workloads that connect to a store themselves.</summary>
    public static IEnumerable<Workload> OdooOn(AssessedEstate estate, Store store) =>
        ClientsOf(estate, store).Where(workload => workload.App.Text == "odoo");
}
