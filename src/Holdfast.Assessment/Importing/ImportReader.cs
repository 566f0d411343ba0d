using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Holdfast.Estate.Diagnostics;

namespace Holdfast.Assessment.Importing;

/// <summary>Reads the result of another tool: the JSON of azqr, or anybody's SARIF 2.1.0. Which of the two it is, the file says.</summary>
public static class ImportReader
{
    public static ImportReading Read(string path, ReadOnlyMemory<byte> bytes, ImportLimits? limits = null)
    {
        limits ??= new ImportLimits();
        var start = SourcePlace.StartOf(path);
        if (bytes.Length > limits.FileBytes)
            return ImportReading.Refused(ImportDiagnostics.TooLarge(start, bytes.Length, limits.FileBytes));
        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (!Utf8.IsValid(bytes.Span))
            return ImportReading.Refused(ImportDiagnostics.NotJson(start, "it is not UTF-8"));

        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = limits.Depth });
            return Of(document.RootElement, new ImportedJson(path, limits));
        }
        catch (JsonException invalid)
        {
            return ImportReading.Refused(ImportDiagnostics.NotJson(PlaceOf(invalid, path, bytes.Span), ReasonOf(invalid)));
        }
        catch (InvalidOperationException)
        {
            // The library's word for "\ud800" alone: half of a character, which it meets only when the text is asked for.
            return ImportReading.Refused(ImportDiagnostics.NotJson(start, "a text holds half of a character, such as \\ud800"));
        }
    }

    private static ImportReading Of(JsonElement root, ImportedJson json)
    {
        var findings = new List<ImportedFinding>();
        foreach (var finding in FindingsOf(root, json))
        {
            if (findings.Count == json.Limits.Findings)
            {
                json.Report(place => ImportDiagnostics.TooMany(place, json.Limits.Findings));
                break;
            }

            findings.Add(finding);
        }

        return json.Problems.Count > 0 ? ImportReading.Refused(json.Problems) : new ImportReading(findings, []);
    }

    private static IEnumerable<ImportedFinding> FindingsOf(JsonElement root, ImportedJson json)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("runs", out _))
            return SarifImport.Read(root, json);
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("impacted", out _))
            return AzqrImport.Read(root, json);
        json.Report(ImportDiagnostics.KindUnknown);
        return [];
    }

    private static SourcePlace PlaceOf(JsonException invalid, string path, ReadOnlySpan<byte> bytes)
    {
        var line = (int)(invalid.LineNumber ?? 0);
        for (var passed = 0; passed < line; passed++)
            bytes = bytes[(bytes.IndexOf((byte)'\n') + 1)..];
        var before = bytes[..(int)Math.Min(bytes.Length, invalid.BytePositionInLine ?? 0)];
        return new SourcePlace(path, line + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }

    // The library ends its sentence with the place, which we give in our own way.
    private static string ReasonOf(JsonException invalid) => invalid.Message.Split(" LineNumber:", 2)[0];
}
