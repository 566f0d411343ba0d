using System.Text.Json.Nodes;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;

namespace Holdfast.Cli.Output;

/// <summary>Diagnostics as plain JSON.</summary>
internal static class DiagnosticsAsJson
{
    public static JsonArray Of(EstateReading reading) => new([.. reading.Diagnostics.Select(Of)]);

    private static JsonNode Of(Diagnostic diagnostic)
    {
        var written = new JsonObject
        {
            ["code"] = diagnostic.Code.ToString(),
            ["severity"] = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning",
            ["file"] = diagnostic.Place.File,
            ["line"] = diagnostic.Place.Line,
            ["column"] = diagnostic.Place.Column,
            ["length"] = diagnostic.Place.Length,
            ["message"] = diagnostic.Message,
            ["suggestion"] = diagnostic.Suggestion,
            ["page"] = diagnostic.Code.Page,
        };
        if (diagnostic.Environment is not null)
            written["environment"] = diagnostic.Environment;
        return written;
    }
}
