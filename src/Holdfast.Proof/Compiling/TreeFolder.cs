using Holdfast.Compilation;

namespace Holdfast.Proof.Compiling;

/// <summary>The files of a tree that tools read, in a folder of this run. It goes away with all that they leave in it.</summary>
internal sealed class TreeFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("holdfast-verify-").FullName;

    public TreeFolder(CompiledTree tree)
    {
        Directory.CreateDirectory(Scratch);
        foreach (var file in tree.Files.Where(file => file.Path.Contains("/azure/", StringComparison.Ordinal) || file.Path.Contains("/observability/", StringComparison.Ordinal)))
        {
            var place = PathOf(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.WriteAllText(place, file.Text);
        }
    }

    /// <summary>Where tools may put what they need while they run.</summary>
    public string Scratch => Path.Combine(folder, ".scratch");

    public string PathOf(string file) => Path.Combine(folder, file);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
