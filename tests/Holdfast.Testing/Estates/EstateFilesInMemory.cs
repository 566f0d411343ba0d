using System.Text;
using Holdfast.Estate.Reading;

namespace Holdfast.Testing.Estates;

/// <summary>Estate files that stand in a test instead of on a disk.</summary>
public sealed class EstateFilesInMemory : IEstateFiles
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> files = new(StringComparer.Ordinal);

    /// <summary>The files by path, for what writes them somewhere else.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => files;

    public EstateFilesInMemory With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public EstateFilesInMemory With(string path, ReadOnlyMemory<byte> bytes)
    {
        files[path] = bytes;
        return this;
    }

    public FileOutcome Read(string path, long limitBytes)
    {
        if (files.TryGetValue(path, out var bytes))
            return bytes.Length > limitBytes ? new FileOutcome.TooLarge(bytes.Length) : new FileOutcome.Content(bytes);
        return IsFolder(path) ? new FileOutcome.Unreadable("it is a folder") : new FileOutcome.Missing();
    }

    public IReadOnlyList<string> Match(string folder, string namePattern)
    {
        var start = folder.Length == 0 ? "" : folder + "/";
        return
        [
            .. files.Keys
                .Where(path => path.StartsWith(start, StringComparison.Ordinal) && !path[start.Length..].Contains('/', StringComparison.Ordinal))
                .Where(path => FilePattern.Matches(path[start.Length..], namePattern))
                .Order(StringComparer.Ordinal),
        ];
    }

    private bool IsFolder(string path) => path.Length == 0 || files.Keys.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal));
}
