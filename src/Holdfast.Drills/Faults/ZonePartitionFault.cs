using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>Packets between the primary's zone and other zones are dropped, in one direction or both.</summary>
/// <param name="inbound">What the others send does not arrive.</param>
/// <param name="outbound">What the zone sends does not leave.</param>
/// <param name="withClients">Whether the clients' zone is among the others: then the zone is lost to everybody.</param>
internal sealed class ZonePartitionFault(bool inbound, bool outbound, bool withClients) : IFault
{
    private const string Table = "inet holdfast_fault";

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        var others = string.Join(", ", (withClients ? target.Others : target.Peers).Select(zone => zone.Address));
        var rules = $"add table {Table}";
        if (inbound)
            rules += $"; add chain {Table} inbound {{ type filter hook input priority 0; }}; add rule {Table} inbound ip saddr {{ {others} }} drop";
        if (outbound)
            rules += $"; add chain {Table} outbound {{ type filter hook output priority 0; }}; add rule {Table} outbound ip daddr {{ {others} }} drop";
        // One transaction of the packet filter: the partition begins as a whole.
        await target.FilterAsync(rules, cancellation);
    }

    /// <summary>Adding first makes it right also where the partition never began: deleting alone would fail there.</summary>
    public async Task HealAsync(BlastRadius target, CancellationToken cancellation) =>
        await target.FilterAsync($"add table {Table}; delete table {Table}", cancellation);
}
