using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Providers;
using Holdfast.Recovery.Rehearsals;
using Holdfast.Testing.Recovery;
using Xunit;

namespace Holdfast.EndToEnd.Tests.Recovery;

/// <summary>The contract of providers on real components: a running depot, its repository, and copies in places of their own.</summary>
[Trait("depth", "deep")]
public sealed class Copy_of_pgbackrest(RecoveryGround ground) : RestoreProviderContract, IClassFixture<RecoveryGround>, IAsyncLifetime
{
    private PgBackRestProvider? provider;
    private DateTimeOffset moment;
    private StandIn? source;

    protected override TimeProvider Time => TimeProvider.System;

    public async ValueTask InitializeAsync()
    {
        (source, _) = await ground.ShareSetAsync(Cancellation);
        var before = await source.WorkAsync(Cancellation);
        await source.ArchiveAsync(Cancellation);
        var after = await source.WorkAsync(Cancellation);
        await source.ArchiveAsync(Cancellation);
        moment = before.WrittenAt + ((after.WrittenAt - before.WrittenAt) / 2);
        provider = new PgBackRestProvider(source.Site, StandIn.Store, ground.Options, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        if (provider is not null)
            await provider.DisposeAsync();
    }

    protected override Task<IRestoreProvider> ProviderAsync() => Task.FromResult<IRestoreProvider>(provider!);

    protected override Task<DateTimeOffset> MomentAsync() => Task.FromResult(moment);

    protected override async Task<CopyReading> ReadAsync(CopyEndpoint endpoint, CancellationToken cancellation) =>
        new(await WatermarkTable.ReadAsync(new Database(endpoint.Host, endpoint.Port, "postgres", StandIn.Store), cancellation));

    protected override async Task<IReadOnlyList<Watermark>> AcknowledgedAsync() =>
        await WatermarkLog.Of(source!.Site.Repository.Directory, StandIn.Store).ReadAsync(Cancellation);
}
