using System.Text;
using Holdfast.Testing.Estates;

namespace Holdfast.Tests.Estate.Reading.Fuzz;

/// <summary>An estate spoilt in some ways that follow from a seed alone.</summary>
internal sealed class MutatedEstate
{
    private static readonly Lazy<(string Path, string Text)[][]> Originals = new(() =>
    [
        [.. SampleFiles.TextsOf("regional-warehouse")],
        [.. SampleFiles.TextsOf("multinational-distributor")],
        .. SmallEstates.All.Select(text => new[] { ("estate.yaml", text) }),
    ]);

    private MutatedEstate(EstateFilesInMemory files, string path, string text)
    {
        Files = files;
        Path = path;
        Text = text;
    }

    public EstateFilesInMemory Files { get; }

    /// <summary>The file that was spoilt.</summary>
    public string Path { get; }

    public string Text { get; }

    public static MutatedEstate Of(int seed)
    {
        var random = new Random(seed);
        var original = Originals.Value[random.Next(3) == 0 ? random.Next(2) : random.Next(Originals.Value.Length)];
        var (path, text) = original[random.Next(original.Length)];
        for (var times = random.Next(1, random.Next(2, 7)); times > 0; times--)
            text = Mutation.All[random.Next(Mutation.All.Count)](text, random);
        var files = original.Aggregate(new EstateFilesInMemory(), (all, file) => all.With(file.Path, file.Text));
        var bytes = Encoding.UTF8.GetBytes(text);
        // Some spoil the bytes behind the text: wrong encodings, zeros, truncated characters.
        for (var flips = random.Next(8) == 0 ? random.Next(1, 5) : 0; flips > 0 && bytes.Length > 0; flips--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return new MutatedEstate(files.With(path, bytes), path, text);
    }
}
