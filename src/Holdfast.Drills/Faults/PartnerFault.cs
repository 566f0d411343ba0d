using System.Text.Json.Nodes;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs.Partners;

namespace Holdfast.Drills.Faults;

/// <summary>The partner misbehaves until it is told to behave well again.</summary>
/// <param name="mode">What it does, in the words of the stand-in: outage, slow, twice.</param>
/// <param name="count">Under which name it counts that.</param>
/// <param name="said">How that is said.</param>
internal sealed class PartnerFault(string mode, string count, string said) : IFault
{
    private int before;

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        using var partner = target.OpenPartner();
        before = await CountAsync(partner, cancellation);
        await partner.BehaveAsync(mode, cancellation);
    }

    public async Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation)
    {
        using var partner = target.OpenPartner();
        var times = await CountAsync(partner, cancellation) - before;
        return times > 0 ? $"the partner {said} {times} times" : null;
    }

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        using var partner = target.OpenPartner();
        await partner.BehaveAsync("well", cancellation);
    }

    private async Task<int> CountAsync(PartnerStation partner, CancellationToken cancellation) =>
        await partner.GetAsync("counts", cancellation) is JsonObject counts && counts[count] is { } number ? number.GetValue<int>() : 0;
}
