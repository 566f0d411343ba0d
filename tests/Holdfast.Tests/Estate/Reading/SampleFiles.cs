using System.Text;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Reading;
using Holdfast.Testing;
using Holdfast.Testing.Estates;

namespace Holdfast.Tests.Estate.Reading;

/// <summary>The estate files of a sample, in memory: the estate file and all it includes.</summary>
internal static class SampleFiles
{
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateDirectories(RepositoryRoot.Combine("samples")).Select(folder => Path.GetFileName(folder)!)
            .Where(name => File.Exists(RepositoryRoot.Combine($"samples/{name}/estate.yaml"))).Order(StringComparer.Ordinal),
    ];

    public static EstateFilesInMemory Of(string sample) =>
        TextsOf(sample).Aggregate(new EstateFilesInMemory(), (files, file) => files.With(file.Path, file.Text));

    public static IEnumerable<(string Path, string Text)> TextsOf(string sample) =>
        new EstateReader(new EstateFilesOnDisk(RepositoryRoot.Combine($"samples/{sample}"))).Read("estate.yaml")
            .Sources.Select(source => (source.Path, Encoding.UTF8.GetString(source.Bytes.Span)));
}
