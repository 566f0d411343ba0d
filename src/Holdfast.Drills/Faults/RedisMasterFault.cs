using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs.Redis;

namespace Holdfast.Drills.Faults;

/// <summary>The Redis master is killed; it comes back as a replica once a successor has taken over.</summary>
internal sealed class RedisMasterFault(RedisGroup redis) : IFault
{
    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation) => await target.KillAsync(
        redis.FindProcess(target.Zone) ?? throw new InvalidOperationException($"Zone {target.Zone.Name} runs no Redis, although it was healthy a moment ago."), cancellation);

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation) => await redis.StartNodeAsync(target.Zone, cancellation);
}
