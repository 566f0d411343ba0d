using Holdfast.Compilation;
using Holdfast.Compilation.Plan;

namespace Holdfast.Proof.Compiling;

/// <summary>One environment of a compiled tree, written where tools can read it.</summary>
/// <param name="source">What it was compiled from.</param>
/// <param name="tree">All environments.</param>
/// <param name="folder">Where they are written.</param>
internal sealed class VerifiedFolder(CompilationSource source, CompiledTree tree, TreeFolder folder)
{
    public CompilationSource Source => source;

    public string Environment => source.Environment;

    /// <summary>The place of the environment's files.</summary>
    public string Path => folder.PathOf(source.Environment);

    public string Scratch => folder.Scratch;

    /// <summary>The files below a folder of this environment, by their path there.</summary>
    public IEnumerable<CompiledFile> Files(string below) => tree.Files
        .Where(file => file.Path.StartsWith($"{source.Environment}/{below}/", StringComparison.Ordinal))
        .Select(file => file with { Path = file.Path[(source.Environment.Length + below.Length + 2)..] });
}
