namespace Holdfast.Estate.Model;

/// <summary>What moves people to another region.</summary>
public enum TrafficSwitch
{
    /// <summary>The edge's probes, without anybody's doing.</summary>
    Probe,

    /// <summary>A change of a DNS record.</summary>
    Dns,

    /// <summary>A change of the edge's configuration.</summary>
    EdgeChange,
}
