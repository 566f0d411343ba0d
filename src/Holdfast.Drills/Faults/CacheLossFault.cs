using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs.Redis;

namespace Holdfast.Drills.Faults;

/// <summary>Every copy of the cache is killed and comes back empty.</summary>
internal sealed class CacheLossFault(RedisGroup redis) : IFault
{
    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var node in target.EveryNode)
        {
            if (redis.FindProcess(node.Zone) is { } process)
                await node.KillAsync(process, cancellation);
        }

        foreach (var node in target.EveryNode)
            await redis.StartEmptyAsync(node.Zone, cancellation);
    }

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var node in target.EveryNode)
            await redis.StartNodeAsync(node.Zone, cancellation);
    }
}
