namespace Holdfast.Compilation;

/// <summary>All files that an estate is compiled to, by path. The same estate gives the same bytes.</summary>
public sealed class CompiledTree
{
    private readonly SortedDictionary<string, CompiledFile> files = new(StringComparer.Ordinal);

    /// <summary>Puts files together; two that claim one path are a defect of an emitter.</summary>
    public CompiledTree(IEnumerable<CompiledFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
        {
            if (!this.files.TryAdd(file.Path, file))
                throw new InvalidOperationException($"Two emitters write '{file.Path}'.");
        }
    }

    /// <summary>The files, ordered by path.</summary>
    public IReadOnlyCollection<CompiledFile> Files => files.Values;

    public CompiledFile? Find(string path) => files.GetValueOrDefault(path);
}
