using Holdfast.Compilation;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Tests.Estate.Reading;

namespace Holdfast.Tests.Compilation;

/// <summary>A sample estate in one environment, compiled.</summary>
internal static class CompiledSample
{
    public static EstateModel Model(string sample, string? environment = "production") => new EstateReader(SampleFiles.Of(sample)).Read("estate.yaml", environment).Estate!;

    public static CompilationSource Source(string sample, string environment = "production") => new(Model(sample, environment), environment);

    public static CompiledTree Tree(CompilationSource source) => Compiler.Compile([source]);

    public static CompiledTree Tree(string sample, string environment = "production") => Tree(Source(sample, environment));

    public static IEnumerable<CompiledFile> In(this CompiledTree tree, string folder, string environment = "production") =>
        tree.Files.Where(file => file.Path.StartsWith($"{environment}/{folder}/", StringComparison.Ordinal));

    /// <summary>Writes a tree below a folder.</summary>
    public static void WriteTo(this CompiledTree tree, string folder)
    {
        foreach (var file in tree.Files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }
}
