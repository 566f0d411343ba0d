using Holdfast.Compilation;
using Holdfast.Proof.Compiling;
using Xunit;

namespace Holdfast.Tests.Proof.Compiling;

public sealed class TreeOnDiskTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("holdfast-tree-").FullName;

    private string Target => Path.Combine(root, "out");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_tree_is_written_where_nothing_was()
    {
        Write(("a/one.yaml", "1\n"), ("two.md", "2\n"));

        Assert.Equal("1\n", File.ReadAllText(Path.Combine(Target, "a/one.yaml")));
        Assert.Empty(new TreeOnDisk(Target).Foreign());
    }

    [Fact]
    public void A_later_tree_takes_the_place_of_the_earlier_one_with_nothing_left_over()
    {
        Write(("old.yaml", "1\n"), ("kept.yaml", "1\n"));
        Write(("kept.yaml", "2\n"));

        Assert.Equal([TreeOnDisk.ListName, "kept.yaml"], Directory.EnumerateFiles(Target).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(root));
    }

    [Fact]
    public void What_somebody_else_put_there_is_named()
    {
        Write(("one.yaml", "1\n"));
        File.WriteAllText(Path.Combine(Target, "notes.txt"), "mine");

        Assert.Equal(["notes.txt"], new TreeOnDisk(Target).Foreign());
    }

    [Fact]
    public void What_somebody_changed_by_hand_is_named()
    {
        Write(("one.yaml", "1\n"));
        File.WriteAllText(Path.Combine(Target, "one.yaml"), "1 # but faster\n");

        Assert.Equal(["one.yaml"], new TreeOnDisk(Target).Foreign());
    }

    [Fact]
    public void A_directory_without_a_list_is_foreign_and_so_is_a_file_in_its_place()
    {
        Directory.CreateDirectory(Target);
        Assert.Empty(new TreeOnDisk(Target).Foreign());
        File.WriteAllText(Path.Combine(Target, "one.yaml"), "1\n");
        File.WriteAllText(Path.Combine(Target, TreeOnDisk.ListName), "[ broken");
        Assert.Equal(["one.yaml"], new TreeOnDisk(Target).Foreign());

        var file = Path.Combine(root, "file");
        File.WriteAllText(file, "x");
        Assert.NotEmpty(new TreeOnDisk(file).Foreign());
    }

    [Fact]
    public void A_link_is_never_followed_as_ours()
    {
        Write(("one.yaml", "1\n"));
        File.CreateSymbolicLink(Path.Combine(Target, "link"), "/etc/hostname");

        Assert.Equal(["link"], new TreeOnDisk(Target).Foreign());
    }

    [Fact]
    public void What_a_killed_run_left_is_removed_and_what_a_living_one_has_is_kept()
    {
        var dead = $"{Target}.holdfast-999999999";
        var living = $"{Target}.holdfast-1";
        Directory.CreateDirectory(dead);
        Directory.CreateDirectory(living);

        Write(("one.yaml", "1\n"));

        Assert.False(Directory.Exists(dead));
        Assert.True(Directory.Exists(living));
    }

    [Fact]
    public void Two_emitters_may_not_claim_one_path() =>
        Assert.Throws<InvalidOperationException>(() => new CompiledTree([new CompiledFile("a", "1"), new CompiledFile("a", "2")]));

    private void Write(params (string Path, string Text)[] files) =>
        new TreeOnDisk(Target).Write(new CompiledTree(files.Select(file => new CompiledFile(file.Path, file.Text))));
}
