using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>The primary's zone hears nobody but the clients: no standby, no witness. It goes on acknowledging until it gives up the lead.</summary>
internal sealed class InboundPartitionFault : IFault
{
    private const string Table = "inet holdfast_fault";

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        var peers = string.Join(", ", target.Peers.Select(zone => zone.Address));
        // One transaction of the packet filter: the partition begins as a whole.
        await target.FilterAsync(
            $"add table {Table}; add chain {Table} inbound {{ type filter hook input priority 0; }}; add rule {Table} inbound ip saddr {{ {peers} }} drop",
            cancellation);
    }

    /// <summary>Adding first makes it right also where the partition never began: deleting alone would fail there.</summary>
    public async Task HealAsync(BlastRadius target, CancellationToken cancellation) =>
        await target.FilterAsync($"add table {Table}; delete table {Table}", cancellation);
}
