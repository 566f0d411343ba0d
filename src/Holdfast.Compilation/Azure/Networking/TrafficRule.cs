namespace Holdfast.Compilation.Azure.Networking;

/// <summary>Which traffic may enter a subnet.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="From">Whose traffic: a service tag, or a star for everybody's.</param>
/// <param name="Ports">To which ports.</param>
/// <param name="Allowed">Whether it passes.</param>
/// <param name="Reason">Why.</param>
internal sealed record TrafficRule(string Name, string From, string Ports, bool Allowed, string Reason)
{
    public static TrafficRule Allow(string name, string from, string ports, string reason) => new(name, from, ports, Allowed: true, reason);

    public static TrafficRule DenyTheRest { get; } = new("deny-the-rest", "*", "*", Allowed: false, "What is not listed does not pass; Azure's own rules below would let the whole network in.");
}
