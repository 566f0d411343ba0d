using System.Text;
using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading;

/// <summary>Turns the bytes of a file into text, strictly as UTF-8.</summary>
internal static class EstateText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Decode(string file, ReadOnlySpan<byte> bytes, List<Diagnostic> problems)
    {
        if (OtherEncoding(bytes) is { } found)
        {
            problems.Add(FileDiagnostics.EncodingWrong(SourcePlace.StartOf(file), found));
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException invalid)
        {
            problems.Add(FileDiagnostics.EncodingWrong(PlaceOf(file, bytes, invalid.Index), "a byte sequence here means nothing in it"));
            return null;
        }
    }

    private static string? OtherEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "it begins like UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "it begins like UTF-16",
        _ when bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0) => "it holds zero bytes, as binary files and UTF-16 do",
        _ => null,
    };

    private static SourcePlace PlaceOf(string file, ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..Math.Clamp(index, 0, bytes.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourcePlace(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
