using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>Waits for a condition, with a limit; the failure says which condition it was.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static async Task HoldsAsync(string condition, TimeSpan limit, Func<bool> holds, CancellationToken cancellation)
    {
        if (!await Polling.UntilAsync(_ => Task.FromResult(holds()), limit, Interval, TimeProvider.System, cancellation))
            Assert.Fail($"After {limit.TotalSeconds:0} s it is still not so that {condition}.");
    }
}
