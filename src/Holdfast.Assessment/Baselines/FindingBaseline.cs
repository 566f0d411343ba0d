using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Holdfast.Assessment.Findings;
using Holdfast.Estate.Diagnostics;

namespace Holdfast.Assessment.Baselines;

/// <summary>The findings of an earlier assessment, so that only what is new is reported.</summary>
public sealed class FindingBaseline
{
    /// <summary>The largest file read as a baseline, in bytes.</summary>
    public const long LargestBytes = 64L << 20;

    private readonly HashSet<string> fingerprints;

    private FindingBaseline(HashSet<string> fingerprints) => this.fingerprints = fingerprints;

    /// <summary>Reads what <c>holdfast assess --format json</c> wrote; null when it cannot be used, and then the reason is given.</summary>
    public static FindingBaseline? Read(string path, ReadOnlySpan<byte> bytes, out Diagnostic? problem)
    {
        problem = null;
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (!Utf8.IsValid(bytes))
        {
            problem = BaselineDiagnostics.NotJson(SourcePlace.StartOf(path), "it is not UTF-8");
            return null;
        }

        try
        {
            if (JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { MaxDepth = 32 }) is JsonObject root
                && root["findings"] is JsonArray findings)
            {
                var known = new HashSet<string>(StringComparer.Ordinal);
                foreach (var finding in findings)
                {
                    if (finding is not JsonObject entry || entry["fingerprint"] is not JsonValue value || !value.TryGetValue<string>(out var fingerprint))
                    {
                        problem = BaselineDiagnostics.NotABaseline(SourcePlace.StartOf(path), "a finding has no fingerprint");
                        return null;
                    }

                    known.Add(fingerprint);
                }

                return new FindingBaseline(known);
            }

            problem = BaselineDiagnostics.NotABaseline(SourcePlace.StartOf(path), "there is no list 'findings' at its top");
        }
        catch (JsonException invalid)
        {
            problem = BaselineDiagnostics.NotJson(new SourcePlace(path, (int)(invalid.LineNumber ?? 0) + 1, (int)(invalid.BytePositionInLine ?? 0) + 1), ReasonOf(invalid));
        }
        catch (ArgumentException repeated)
        {
            // The library refuses an object in which a key stands twice with this, not with its own exception.
            problem = BaselineDiagnostics.NotJson(SourcePlace.StartOf(path), repeated.Message);
        }
        catch (InvalidOperationException)
        {
            // The library's word for "\ud800" alone: half of a character, which it meets only when the text is asked for.
            problem = BaselineDiagnostics.NotJson(SourcePlace.StartOf(path), "a text holds half of a character, such as \\ud800");
        }

        return null;
    }

    /// <summary>Whether an earlier assessment had this finding.</summary>
    public bool Knows(Finding finding) => fingerprints.Contains(finding.Fingerprint);

    // The library ends its sentence with the place, which we give in our own way.
    private static string ReasonOf(JsonException invalid) => invalid.Message.Split(" LineNumber:", 2)[0];
}
