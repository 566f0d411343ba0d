using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What stands before the cluster, probes it and sends people to a healthy one.</summary>
public sealed record Edge
{
    /// <summary>The Azure service.</summary>
    public required EdgeKind Kind { get; init; }

    /// <summary>Its tier.</summary>
    public EdgeTier? Tier { get; init; }

    /// <summary>The regions it can send people to; the estate's region when the list is empty.</summary>
    public IReadOnlyList<Name> Origins { get; init; } = [];

    /// <summary>How many instances of an application gateway, or from how many to how many.</summary>
    public ReplicaRange? Instances { get; init; }

    /// <summary>The availability zones of an application gateway; those of the estate when the list is empty.</summary>
    [Within(1, 3)]
    public IReadOnlyList<int> Zones { get; init; } = [];

    /// <summary>The prefix length of an application gateway's subnet.</summary>
    [Within(8, 29)]
    public int? SubnetPrefix { get; init; }

    /// <summary>How it finds out whether an origin works.</summary>
    public EdgeProbe? Probe { get; init; }

    /// <summary>How long an origin that is taken out may finish its requests.</summary>
    public TimeSpan? Drain { get; init; }

    /// <summary>What its web application firewall does.</summary>
    public WafMode? Waf { get; init; }

}
