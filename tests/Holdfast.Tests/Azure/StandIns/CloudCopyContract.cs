using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Providers;
using Holdfast.Testing.Recovery;
using Xunit;

namespace Holdfast.Tests.Azure.StandIns;

/// <summary>The contract against a stand-in of a cloud's API: hours of asking pass at once, and what a copy holds is what its moment says.</summary>
public abstract class CloudCopyContract : RestoreProviderContract, IAsyncLifetime
{
    protected static DateTimeOffset Now { get; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    protected static DateTimeOffset Moment { get; } = Now - TimeSpan.FromHours(3);

    protected HurriedTime Hurried { get; } = new(Now);

    protected sealed override TimeProvider Time => Hurried;

    protected sealed override TimeSpan AskEvery => TimeSpan.FromSeconds(10);

    public abstract ValueTask InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask StopAsync();

    protected sealed override Task<DateTimeOffset> MomentAsync() => Task.FromResult(Moment);

    protected sealed override Task<CopyReading> ReadAsync(CopyEndpoint endpoint, CancellationToken cancellation) =>
        Task.FromResult(new CopyReading([.. Written.Where(entry => entry.WrittenAt <= Moment).Select(entry => (entry.Sequence, entry.WrittenAt))]));

    protected sealed override Task<IReadOnlyList<Watermark>> AcknowledgedAsync() => Task.FromResult(Written);

    private static IReadOnlyList<Watermark> Written { get; } = [.. Enumerable.Range(1, 6).Select(hour => new Watermark(hour, Now - TimeSpan.FromHours(6.5 - hour), "0/3000000", 1))];
}
