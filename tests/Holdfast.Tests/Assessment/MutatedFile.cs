using System.Text;

namespace Holdfast.Tests.Assessment;

/// <summary>A JSON file that was cut, overwritten, repeated and mixed; the same seed makes the same file.</summary>
internal static class MutatedFile
{
    /// <summary>The first ten are whole values.</summary>
    private static readonly string[] Pieces =
    [
        "null", "{}", "[]", "\"\"", "-1", "1e999", "true", "\"\\ud800\"", "\"\\u0000\"", "99999999999999999999",
        ",", ":", "{", "}", "[", "]", "\"", "\n", "\uFEFF", "\"runs\"", "\"impacted\"", "\"findings\"", "\"2.1.0\"",
        new string('[', 5_000), string.Concat(Enumerable.Repeat("{\"a\":", 5_000)), new string('9', 5_000),
    ];

    public static byte[] Of(int seed, params IReadOnlyList<string> samples)
    {
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(samples[random.Next(samples.Count)]).ToList();
        for (var left = random.Next(1, 5); left > 0; left--)
            Mutate(bytes, random);
        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
            default:
                ReplaceValue(bytes, at, random);
                break;
        }
    }

    /// <summary>Puts another value in the place of the text that follows: the file stays JSON, and says something else.</summary>
    private static void ReplaceValue(List<byte> bytes, int at, Random random)
    {
        var begin = bytes.IndexOf((byte)'"', at);
        var end = begin < 0 ? -1 : bytes.IndexOf((byte)'"', begin + 1);
        if (end < 0)
            return;
        bytes.RemoveRange(begin, end - begin + 1);
        bytes.InsertRange(begin, Encoding.UTF8.GetBytes(Pieces[random.Next(10)]));
    }
}
