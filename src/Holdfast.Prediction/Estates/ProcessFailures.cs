using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Estates;

/// <summary>Makes the failure model of one process: everything it stands on, what can fail of it, and how it comes back.</summary>
internal static class ProcessFailures
{
    public static FailureModel ModelOf(EstateModel estate, DependencyGraph graph, BusinessProcess process, FigureDraw figures)
    {
        var site = new Site(estate, process, figures);
        var stores = new StoreFailures(site);
        var workloads = new WorkloadFailures(site, stores);
        var (hard, full) = (new List<Part>(), new List<Part>());
        foreach (var node in graph.Reaches(process.Name).Select(reached => reached.Node))
        {
            if (node.Kind == GraphNodeKind.Workload && workloads.Of(estate.Workloads[node.Name]) is var (serves, isFull))
            {
                hard.Add(serves);
                full.Add(isFull);
            }
            else if (node.Kind == GraphNodeKind.Partner)
            {
                hard.Add(PartnerFailures.Of(site, estate.Partners[node.Name]));
            }
            else if (node.Kind == GraphNodeKind.Store)
            {
                // Behind a workload it counts with the workload; a process may also name a store itself.
                if (process.Uses.Contains(node.Name))
                    hard.Add(stores.Of(estate.Stores[node.Name]));
            }
        }

        hard.AddRange(EdgeFailures.Of(site, workloads));
        hard.Add(ChangeFailures.Of(site, workloads));
        hard.Add(RegionFailures.Of(site));
        site.AddZonesAndNodes();
        var service = site.Builder.All(process.Name, hard);
        return site.Builder.Build(service, site.Builder.All($"{process.Name} at full strength", [service, .. full]));
    }
}
