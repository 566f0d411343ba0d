using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

public sealed class Lab_interrupted(LabGround ground) : IClassFixture<LabGround>
{
    private const int Interrupted = 130;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("making the zones")]
    [InlineData("starting three database nodes")]
    [InlineData("no synchronous standby")]
    public async Task While_it_starts_leaves_nothing(string moment)
    {
        ground.Require();
        using var holdfast = HoldfastProcess.Start(ground.Options, "lab", "up");
        await holdfast.SaysAsync(moment, TimeSpan.FromSeconds(30), Cancellation);
        var id = Assert.Single(LabInventory.List(ground.Options)).Id;

        await holdfast.InterruptAsync(Cancellation);
        await holdfast.WaitForExitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Assert.Empty(LabTraces.Find(ground.Options, id));
        Assert.Equal(Interrupted, holdfast.ExitCode);
    }
}
