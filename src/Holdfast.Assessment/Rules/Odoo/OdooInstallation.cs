using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>One Odoo: the workloads that work on the same database.</summary>
/// <param name="Database">The database.</param>
/// <param name="Workloads">Its workloads, in the order of their names.</param>
internal sealed record OdooInstallation(Store Database, IReadOnlyList<Workload> Workloads)
{
    /// <summary>The Odoos of an estate, by the names of their databases.</summary>
    public static IReadOnlyList<OdooInstallation> Of(EstateModel estate) =>
    [
        .. from workload in OdooWorkloads.Of(estate)
           from used in workload.Uses
           let store = estate.Stores.GetValueOrDefault(used)
           where store is { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null, For: not StoreUse.Sessions }
           group workload by store into workloads
           orderby workloads.Key.Name
           select new OdooInstallation(workloads.Key, [.. workloads.OrderBy(workload => workload.Name, StringComparer.Ordinal)]),
    ];

    /// <summary>The workload that plays a role; null when nobody does.</summary>
    public Workload? In(string role) => Workloads.FirstOrDefault(workload => workload.Plays(role));
}
