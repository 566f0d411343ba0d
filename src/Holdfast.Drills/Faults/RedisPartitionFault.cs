using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs.Redis;

namespace Holdfast.Drills.Faults;

/// <summary>Redis and the Sentinel of one zone are cut off from everybody else; the zone's database is not touched.</summary>
internal sealed class RedisPartitionFault : IFault
{
    private const string Table = "inet holdfast_fault";

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        var ports = $"{{ {RedisConfiguration.Port}, {RedisConfiguration.SentinelPort} }}";
        var others = string.Join(", ", target.Others.Select(zone => zone.Address));
        await target.FilterAsync(
            $"add table {Table}; add chain {Table} inbound {{ type filter hook input priority 0; }}; add chain {Table} outbound {{ type filter hook output priority 0; }}; " +
            $"add rule {Table} inbound ip saddr {{ {others} }} tcp dport {ports} drop; add rule {Table} inbound ip saddr {{ {others} }} tcp sport {ports} drop; " +
            $"add rule {Table} outbound ip daddr {{ {others} }} tcp dport {ports} drop; add rule {Table} outbound ip daddr {{ {others} }} tcp sport {ports} drop",
            cancellation);
    }

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation) =>
        await target.FilterAsync($"add table {Table}; delete table {Table}", cancellation);
}
