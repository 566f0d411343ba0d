using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Validation;
using Xunit;

namespace Holdfast.EndToEnd.Tests.Recovery;

public sealed class Watermarks_written(RecoveryGround ground) : IClassFixture<RecoveryGround>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("depth", "deep")]
    public async Task Every_tenth_of_a_second_make_the_recovery_point_known_to_a_tenth_of_a_second()
    {
        var (source, manifest) = await ground.ShareSetAsync(Cancellation);
        var writer = new WatermarkWriter(source.Site, "depot", TimeProvider.System, new TestProgress());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        stop.CancelAfter(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.RunAsync(TimeSpan.FromMilliseconds(100), TimeSpan.FromDays(1), stop.Token));
        var ended = TimeProvider.System.GetUtcNow();
        await source.ArchiveAsync(Cancellation);

        var report = await new Ladder(source.Site, source.Subject, ground.Options, TimeProvider.System, new TestProgress()).RunAsync(manifest.Id, target: null, Cancellation);

        Assert.InRange(writer.Written, 10, 40);
        Assert.Equal(Verdict.Pass, report.Rungs[3].Verdict);
        Assert.InRange(report.RecoveryPoint!.RecoveredTo, ended - TimeSpan.FromSeconds(1.5), ended);
    }
}
