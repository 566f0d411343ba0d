using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A group of equal nodes.</summary>
public sealed record NodePool
{
    /// <summary>The pool's name.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Whether the cluster's own pods run here, or workloads.</summary>
    public NodePoolMode Mode { get; init; } = NodePoolMode.User;

    /// <summary>How many nodes over all zones, or from how many to how many.</summary>
    public required ReplicaRange Nodes { get; init; }

    /// <summary>Virtual cores of a node.</summary>
    [Within(1, 416)]
    public required int Vcores { get; init; }

    /// <summary>Memory of a node.</summary>
    public required ByteSize Memory { get; init; }

    /// <summary>The availability zones of its nodes; those of the estate when the list is empty.</summary>
    [Within(1, 3)]
    public IReadOnlyList<int> Zones { get; init; } = [];

    /// <summary>How many nodes an upgrade adds before it takes old ones away.</summary>
    [Within(1, 1_000)]
    public int? Surge { get; init; }

    /// <summary>How long an upgrade waits for a node to be drained; 30 minutes when absent.</summary>
    public TimeSpan? DrainTimeout { get; init; }

    /// <summary>Where the nodes' own disks are.</summary>
    public OsDisk OsDisk { get; init; } = OsDisk.Ephemeral;

    /// <summary>Whether Azure may take the nodes away at any time.</summary>
    public bool Spot { get; init; }
}
