using Holdfast.Estate.Model;
using Holdfast.Estate.Placing;

namespace Holdfast.Compilation.Azure.Recovering;

/// <summary>What the processes that are recovered in the second region stand on: nothing else is made there.</summary>
internal sealed class RecoveredParts
{
    public RecoveredParts(AzurePlan plan)
    {
        var processes = plan.Recovery is not { } recovery ? [] : recovery.Processes.Count > 0 ? recovery.Processes : plan.Estate.Processes.Keys;
        var names = processes.SelectMany(process => plan.Source.Graph.Reaches(process).Select(reached => reached.Node.Name)).ToHashSet(StringComparer.Ordinal);
        Workloads = [.. plan.Estate.Workloads.Values.Where(workload => names.Contains(workload.Name)).OrderBy(workload => workload.Name, StringComparer.Ordinal)];
        Caches = plan.RecoveryHasCluster ? [.. plan.Caches.Where(cache => names.Contains(cache.Name))] : [];
        CopiedAccounts = plan.RecoveryRuns ? [.. plan.Accounts.Where(account => names.Contains(account.Name) && account.Redundancy is StorageRedundancy.Geo or StorageRedundancy.GeoZone)] : [];
        Pools = [.. Workloads.Select(workload => EffectivePlacement.Of(plan.Estate, workload).Pool).Append(plan.Estate.Platform?.Ingress?.Placement?.Pool).OfType<string>().Distinct(StringComparer.Ordinal)];
        HasVault = plan.Recovery?.Path?.Secrets.Contains(plan.Recovery.Region) == true;
    }

    public IReadOnlyList<Workload> Workloads { get; }

    /// <summary>The node pools that those workloads and the proxy run on.</summary>
    public IReadOnlyList<string> Pools { get; }

    /// <summary>The caches that stand in the second region: with a platform that already runs there, and empty until it is used.</summary>
    public IReadOnlyList<Store> Caches { get; }

    /// <summary>The storage accounts that Azure itself copies to its pair of the region.</summary>
    public IReadOnlyList<Store> CopiedAccounts { get; }

    /// <summary>Whether the second region has a vault of its own.</summary>
    public bool HasVault { get; }
}
