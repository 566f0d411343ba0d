using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The room for pods on equal nodes.</summary>
internal sealed class NodeRoom
{
    /// <summary>What the kubelet, the system and the pods that run on every node leave to workloads.</summary>
    private const decimal ShareForPods = 0.9m;

    private readonly (decimal Millicores, decimal Bytes)[] free;

    private NodeRoom(NodePool pool, int nodes) => free = [.. Enumerable.Repeat((pool.Vcores * 1000 * ShareForPods, pool.Memory.Bytes * ShareForPods), nodes)];

    /// <summary>The room that the proxy leaves, where it runs in the same pool.</summary>
    public static NodeRoom Beside(AssessedEstate estate, NodePool pool, int nodes)
    {
        var proxy = estate.Model.Platform?.Ingress;
        var room = new NodeRoom(pool, nodes);
        for (var replica = 0; proxy?.Placement?.Pool == pool.Name && replica < (proxy.Replicas?.Lowest ?? 1); replica++)
            room.TryPlace(proxy.Resources);
        return room;
    }

    /// <summary>Puts a pod on the first node that has room for it; false when none has.</summary>
    public bool TryPlace(Resources? asked)
    {
        var millicores = asked?.Cpu?.Millicores ?? 0;
        var bytes = asked?.Memory?.Bytes ?? 0;
        for (var node = 0; node < free.Length; node++)
        {
            if (free[node].Millicores < millicores || free[node].Bytes < bytes)
                continue;
            free[node] = (free[node].Millicores - millicores, free[node].Bytes - bytes);
            return true;
        }

        return false;
    }
}
