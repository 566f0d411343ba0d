using System.Globalization;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Rehearsals;
using Holdfast.Recovery.Rehearsals.Blobs;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Validation;
using Npgsql;
using Xunit;

namespace Holdfast.EndToEnd.Tests.Recovery;

/// <summary>The database's backups and log in Azurite, over TLS: as they lie in Blob Storage.</summary>
[Trait("depth", "deep")]
public sealed class Backup_in_blobs(RecoveryGround ground) : IClassFixture<RecoveryGround>
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Undamaged_climbs_all_nine_rungs_and_loses_nothing()
    {
        var rehearsal = await RehearseAsync(sabotage: null);

        Assert.All(rehearsal.Report.Rungs, rung => Assert.True(rung.Verdict is Verdict.Pass, $"{rung.Name}: {string.Join(" ", rung.Findings)}"));
        Assert.Equal((Ladder.RungCount, 0L), (rehearsal.Report.Rungs.Count, rehearsal.Report.RecoveryPoint!.LostWatermarks));
    }

    [Theory]
    [InlineData("bit-flip")]
    [InlineData("missing-wal")]
    [InlineData("wrong-passphrase")]
    [InlineData("wrong-blob-key")]
    public async Task Damaged_is_found_at_its_rung(string damage)
    {
        var rehearsal = await RehearseAsync(Sabotages.Find(damage));

        Assert.Equal((rehearsal.Sabotage!.Rung, Verdict.Fail), (rehearsal.FirstFailed, rehearsal.Report.Verdict));
    }

    [Fact]
    public async Task The_restored_server_cannot_reach_the_blobs_that_it_came_from_and_nothing_beside_it_can_any_more()
    {
        await using var source = await StartAsync();
        var manifest = await new BackupRun(source.Site, source.Subject, TimeProvider.System, new TestProgress()).RunAsync(Cancellation);
        var knock = string.Create(CultureInfo.InvariantCulture, $"COPY (SELECT 1) TO PROGRAM 'exec bash -c \"exec 3<>/dev/tcp/127.0.0.1/{source.Site.Repository.Azure!.Port}\"'");
        await using var place = await PlaceAsync(source);
        var restored = await RestoreAsync(source, manifest, place);

        // The source may: so it is not the knocking that fails.
        await source.Database.ExecuteAsync(knock, Cancellation);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => restored.Database.ExecuteAsync(knock, Cancellation));

        Assert.Contains("failed", refused.MessageText, StringComparison.Ordinal);
        Assert.Equal(["lo"], place.NetworkDevices());
        Assert.DoesNotContain(OfTheHost, Assert.Single(await NetworksAsync(place)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_handed_over_by_name_and_nothing_else_is()
    {
        await using var source = await StartAsync();
        var manifest = await new BackupRun(source.Site, source.Subject, TimeProvider.System, new TestProgress()).RunAsync(Cancellation);
        await using var place = await PlaceAsync(source);
        await RestoreAsync(source, manifest, place);
        await place.RunAsync(["rm", "-r", place.At("log")], Cancellation);
        using var fetcher = await LogFetcher.StartAsync(place, await ToolAsync(source, place), Cancellation);

        Assert.Contains(OfTheHost, await NetworksAsync(place));
        Assert.Equal(0, await RequestAsync(place, manifest.Database.StopSegment));
        Assert.Equal(16 << 20, new FileInfo(place.At("handed-over")).Length);
        Assert.Equal(1, await RequestAsync(place, "0000000100000FFF000000FF"));
        Assert.Equal(1, await RequestAsync(place, "--version"));
        Assert.Equal(1, await RequestAsync(place, "../backup.info"));
    }

    [Fact]
    public async Task No_key_is_in_the_directory_in_a_finding_or_on_a_command_line()
    {
        await using var source = await StartAsync();
        var key = (await File.ReadAllTextAsync(source.Site.Repository.Azure!.KeyFile, Cancellation)).Trim();
        var manifest = await new BackupRun(source.Site, source.Subject, TimeProvider.System, new TestProgress()).RunAsync(Cancellation);
        var other = source.Site.Repository.Azure.KeyFile + "-other";
        await File.WriteAllTextAsync(other, Convert.ToBase64String(new byte[64]) + "\n", Cancellation);
        var site = source.Site with { Repository = source.Site.Repository with { Azure = source.Site.Repository.Azure with { KeyFile = other } } };

        var report = await new Ladder(site, source.Subject, ground.Options, TimeProvider.System, new TestProgress()).RunAsync(manifest.Id, target: null, Cancellation);

        Assert.Contains("403", report.Rungs[0].Findings[0], StringComparison.Ordinal);
        Assert.DoesNotContain(report.Rungs.SelectMany(rung => rung.Findings), finding => finding.Contains(key, StringComparison.Ordinal) || finding.Contains("AAAAAAAA", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(source.Site.Repository.Directory, "database", "backup")));
        foreach (var file in Directory.EnumerateFiles(source.Site.Repository.Directory, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(key, await File.ReadAllTextAsync(file, Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain(LabTraces.FindProcesses(""), process => process.CommandLine.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killed_leaves_no_blob_service_and_nothing_else()
    {
        await RequireAsync();
        using var holdfast = HoldfastProcess.StartRecovery(ground.Options.Root, "recover", "rehearse", "--repository", "azure");
        await holdfast.SaysAsync("rung 2: restore", Limit, Cancellation);
        Assert.Contains(LabTraces.FindProcesses(ground.Options.Root + "/"), process => process.CommandLine.StartsWith("node ", StringComparison.Ordinal));

        holdfast.Kill();

        await Eventually.HoldsAsync(
            "nothing is left", Limit, () => !Directory.EnumerateFileSystemEntries(ground.Options.Root).Any() && !LabTraces.FindProcesses(ground.Options.Root + "/").Any(), Cancellation);
    }

    private static string OfTheHost => File.ResolveLinkTarget("/proc/self/ns/net", returnFinalTarget: false)!.Name;

    /// <summary>The network namespaces of all that runs in a place as the user postgres.</summary>
    private static async Task<string[]> NetworksAsync(Place place) =>
        (await place.RunAsync(["sh", "-c", "for each in /proc/[0-9]*; do [ ! -O $each ] || readlink $each/ns/net; done | sort -u"], Cancellation)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<int> RequestAsync(Place place, string name) =>
        (await place.RunAsync(["timeout", "20", "sh", place.At("log/request.sh"), name, place.At("handed-over")], Cancellation)).ExitCode;

    private async Task<string> RequireAsync()
    {
        RecoveryGround.Require();
        var (folder, missing) = await AzuriteProgram.RequireAsync(ground.Options, new TestProgress(), TimeProvider.System, Cancellation);
        Assert.SkipWhen(folder is null, $"This test keeps backups in Azurite, and this machine lacks {missing}");
        return folder!;
    }

    private async Task<StandInOptions> OptionsAsync() => new() { Moves = 5_000, Documents = 20, Azurite = await RequireAsync() };

    private async Task<StandIn> StartAsync() => await StandIn.StartAsync(ground.Options, await OptionsAsync(), TimeProvider.System, Cancellation);

    private async Task<RehearsalReport> RehearseAsync(Sabotage? sabotage) =>
        await new Rehearsal(ground.Options, await OptionsAsync(), TimeProvider.System, new TestProgress()).RunAsync(sabotage, compare: false, Cancellation);

    private async Task<Place> PlaceAsync(StandIn source) =>
        await Place.CreateAsync(ground.Options, "test", [source.Folder("data"), source.Folder("sockets")], [source.Site.Repository.Directory], TimeProvider.System, Cancellation);

    private static async Task<PgBackRest> ToolAsync(StandIn source, Place place) =>
        await PgBackRest.ConfigureAsync(place.Directory, source.Site.Repository, new DatabaseSite(place.At("data"), place.At("sockets"), "postgres"), StandIn.Store, place, Cancellation);

    private static async Task<RestoredCopy> RestoreAsync(StandIn source, BackupManifest manifest, Place place) =>
        (await new Restore(place, await ToolAsync(source, place), new BackupSets(source.Site.Repository.Directory), TimeProvider.System).RunAsync(manifest, target: null, Cancellation)).Copy;
}
