using Holdfast.Drills.Guards;
using Holdfast.Drills.Running;

namespace Holdfast.Drills.Faults;

/// <summary>The primary's node is lost under the application: its processes must come back by themselves, with their asynchronous jobs.</summary>
internal sealed class DatabaseLossFault : IApplicationFault
{
    private readonly NodeLossFault node = new();

    public IReadOnlyList<DrillFigure> Figures => [];

    public IReadOnlyList<string> FindBroken(int failedRequests) => [];

    public Task InjectAsync(BlastRadius target, CancellationToken cancellation) => node.InjectAsync(target, cancellation);

    public Task HealAsync(BlastRadius target, CancellationToken cancellation) => node.HealAsync(target, cancellation);
}
