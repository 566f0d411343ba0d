using Holdfast.Testing;
using Holdfast.Testing.Estates;

namespace Holdfast.Tests.Estate.Reading;

/// <summary>The estate files of a sample, in memory.</summary>
internal static class SampleFiles
{
    public static EstateFilesInMemory Of(string sample) =>
        TextsOf(sample).Aggregate(new EstateFilesInMemory(), (files, file) => files.With(file.Path, file.Text));

    public static IEnumerable<(string Path, string Text)> TextsOf(string sample)
    {
        var folder = RepositoryRoot.Combine($"samples/{sample}");
        return Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal);
    }
}
