using Holdfast.Recovery.Backups;
using Xunit;

namespace Holdfast.Tests.Recovery.Backups;

public sealed class BackupSetsTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("hf-sets-").FullName;

    [Fact]
    public void What_was_written_is_read()
    {
        var sets = Written();

        Assert.Equal(("a", null), (sets.Read("a").Manifest?.Id, sets.Read("a").Problem));
        Assert.Equal(["a"], sets.Names());
    }

    [Fact]
    public void A_set_without_a_manifest_is_no_set()
    {
        var sets = Written();
        sets.Create("b");

        Assert.Contains("not completed", sets.Read("b").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public void An_altered_manifest_is_not_trusted(string text)
    {
        var sets = Written();
        File.WriteAllText(sets.ManifestPath("a"), text);

        Assert.Contains("hash differs", sets.Read("a").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_never_becomes_a_path() => Assert.Contains("no backup set", Written().Read("../sets/a").Problem, StringComparison.Ordinal);

    [Fact]
    public async Task Copied_files_are_what_their_list_says_and_an_altered_one_is_named()
    {
        var source = Directory.CreateDirectory(Path.Combine(directory, "source/below")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "below/a b"), "one", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(source, "c"), "", TestContext.Current.CancellationToken);
        var copy = Path.Combine(directory, "copy");

        var list = await FileCopies.CopyFolderAsync(source, copy, TestContext.Current.CancellationToken);
        Assert.Equal(list, FileCopies.ReadList(FileCopies.ListText(list)));
        await File.WriteAllTextAsync(Path.Combine(copy, "below/a b"), "two", TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(copy, "c"));

        Assert.Equal(2, (await FileCopies.CopyListedAsync(copy, Path.Combine(directory, "back"), list, TestContext.Current.CancellationToken)).Count);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private BackupSets Written()
    {
        var sets = new BackupSets(directory);
        sets.Create("a");
        var part = new FilesPart("documents", default, default, 0, 0, "");
        sets.Write(new()
        {
            Format = BackupManifest.CurrentFormat,
            Id = "a",
            Estate = "e",
            Store = "s",
            StartedAt = default,
            FinishedAt = default,
            Files = [part],
            Configuration = part,
            Secrets = [],
            Database = new()
            {
                Label = "l",
                StartedAt = default,
                FinishedAt = default,
                SizeBytes = 0,
                RepositoryBytes = 0,
                StartSegment = "",
                StopSegment = "",
                Watermark = new(1, default, "0/1", 1),
                State = new() { Name = "s", ServerVersion = 150_000, SegmentBytes = 1, DataChecksums = true, PreloadedLibraries = "", Extensions = [], Roles = [], Versions = [] },
            },
        });
        return sets;
    }
}
