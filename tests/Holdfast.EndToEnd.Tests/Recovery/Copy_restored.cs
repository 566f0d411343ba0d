using Holdfast.Recovery.Places;
using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Subjects;
using Holdfast.Recovery.Validation;
using Xunit;

namespace Holdfast.EndToEnd.Tests.Recovery;

/// <summary>One running depot and its backup set; each test restores it in its own way.</summary>
public sealed class Copy_restored(RecoveryGround ground) : IClassFixture<RecoveryGround>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task To_a_moment_holds_what_was_acknowledged_before_it_and_nothing_after_it()
    {
        var (source, manifest) = await ground.ShareSetAsync(Cancellation);
        var before = await source.WorkAsync(Cancellation);
        await source.ArchiveAsync(Cancellation);
        var after = await source.WorkAsync(Cancellation);
        await source.ArchiveAsync(Cancellation);
        var target = before.WrittenAt + ((after.WrittenAt - before.WrittenAt) / 2);

        var report = await ValidateAsync(source.Site, source.Subject, manifest.Id, target);

        Assert.All(report.Rungs, rung => Assert.True(rung.Verdict is Verdict.Pass, $"{rung.Name}: {string.Join(" ", rung.Findings)}"));
        Assert.Equal(before.WrittenAt, report.RecoveryPoint!.RecoveredTo);
    }

    [Fact]
    public async Task Runs_without_network_and_does_not_see_what_is_hidden_from_it()
    {
        var (source, _) = await ground.ShareSetAsync(Cancellation);
        var data = source.Folder("data");
        await using var blind = await Place.CreateAsync(ground.Options, "test", [data], [source.Folder("repository")], TimeProvider.System, Cancellation);
        await using var seeing = await Place.CreateAsync(ground.Options, "test", [], [], TimeProvider.System, Cancellation);

        Assert.Equal(["lo"], blind.NetworkDevices());
        Assert.Equal((false, true), ((await blind.RunAsync(["test", "-e", $"{data}/PG_VERSION"], Cancellation)).Succeeded, (await seeing.RunAsync(["test", "-e", $"{data}/PG_VERSION"], Cancellation)).Succeeded));
        Assert.False((await blind.RunAsync(["touch", source.Folder("repository/written")], Cancellation)).Succeeded);
        Assert.False((await blind.RunAsync(["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/22"], Cancellation)).Succeeded);
    }

    [Theory]
    [Trait("depth", "deep")]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Is_never_green_when_a_rung_has_nothing_to_look_at(int rung)
    {
        var (source, manifest) = await ground.ShareSetAsync(Cancellation);
        var subject = rung switch
        {
            6 => source.Subject with { Invariants = [] },
            7 => source.Subject with { Files = null },
            _ => source.Subject with { Application = [] },
        };

        var report = await ValidateAsync(source.Site, subject, manifest.Id);

        Assert.Equal(Verdict.CouldNotVerify, report.Verdict);
        Assert.Equal([rung], report.Rungs.Where(each => each.Verdict is not Verdict.Pass).Select(each => each.Number));
    }

    [Theory]
    [Trait("depth", "deep")]
    [InlineData("true", "nothing was written")]
    [InlineData("false", "ended with 1")]
    public async Task Is_not_usable_when_its_application_does_nothing_or_fails(string program, string reason)
    {
        var (source, manifest) = await ground.ShareSetAsync(Cancellation);

        var report = await ValidateAsync(source.Site, source.Subject with { Application = [program] }, manifest.Id);

        Assert.Equal(Verdict.Fail, report.Rungs[8].Verdict);
        Assert.Contains(reason, report.Rungs[8].Findings[0], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("depth", "deep")]
    public async Task Is_not_usable_when_it_has_not_been_made_harmless()
    {
        var (source, manifest) = await ground.ShareSetAsync(Cancellation);

        var report = await ValidateAsync(source.Site, source.Subject with { Neutralise = [new NamedSql("nothing.sql", "SELECT 1")] }, manifest.Id);

        Assert.Contains("could still send mail", report.Rungs[8].Findings[0], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("depth", "deep")]
    public async Task Into_a_directory_appears_complete_and_is_never_written_over()
    {
        var (source, manifest) = await ground.ShareSetAsync(Cancellation);
        var directory = Path.Combine(ground.Options.Root, "restored");

        await new DirectoryRestore(source.Site, TimeProvider.System, new TestProgress()).RunAsync(manifest.Id, target: null, directory, Cancellation);
        try
        {
            Assert.True(File.Exists(Path.Combine(directory, "data/PG_VERSION")));
            Assert.False(File.Exists(Path.Combine(directory, "data/postmaster.pid")));
            Assert.Equal(20, Directory.EnumerateFiles(Path.Combine(directory, "files/documents"), "*", SearchOption.AllDirectories).Count());
            await Assert.ThrowsAsync<RestoreFailedException>(() => new DirectoryRestore(source.Site, TimeProvider.System, new TestProgress()).RunAsync(manifest.Id, target: null, directory, Cancellation));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task No_value_of_a_secret_is_anywhere_in_the_repository()
    {
        var (source, manifest) = await ground.ShareSetAsync(Cancellation);
        var values = new[] { source.Site.Repository.PassphraseFile, source.Site.Secrets["carrier-api-key"] }.Select(path => File.ReadAllText(path).Trim()).ToList();

        Assert.Equal(["carrier-api-key"], manifest.Secrets);
        foreach (var file in Directory.EnumerateFiles(source.Site.Repository.Directory, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(values, value => File.ReadAllText(file).Contains(value, StringComparison.Ordinal));
    }

    private async Task<LadderReport> ValidateAsync(RecoverySite site, RecoverySubject subject, string set, DateTimeOffset? target = null) =>
        await new Ladder(site, subject, ground.Options, TimeProvider.System, new TestProgress()).RunAsync(set, target, Cancellation);
}
