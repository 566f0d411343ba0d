namespace Holdfast.Drills.Labs;

/// <summary>A network namespace of a lab: the stand-in of an availability zone.</summary>
/// <param name="Name">Short, because it is also the name of a network interface and of a database node.</param>
/// <param name="Address">Private to the lab: no route leads to it from the host.</param>
internal sealed record LabZone(string Name, string Address)
{
    /// <summary>The zone whose etcd decides who may be primary; it takes part in no fault.</summary>
    public static readonly LabZone Witness = new("w", "10.77.0.10");

    /// <summary>Where the proxy runs, and with it the clients' view.</summary>
    public static readonly LabZone Client = new("cli", "10.77.0.20");

    /// <summary>The three zones with a database node each. Two would not do: a strict primary without standby must refuse to commit.</summary>
    public static readonly IReadOnlyList<LabZone> OfNodes = [new("z1", "10.77.0.11"), new("z2", "10.77.0.12"), new("z3", "10.77.0.13")];

    public static IEnumerable<LabZone> All => [.. OfNodes, Witness, Client];

    public static LabZone OfNode(string node) =>
        OfNodes.FirstOrDefault(zone => zone.Name == node)
        ?? throw new ArgumentException($"'{node}' is not a node of the lab; its nodes are {string.Join(", ", OfNodes.Select(zone => zone.Name))}.", nameof(node));
}
