using System.Text.Json.Nodes;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;

namespace Holdfast.Cli.Output;

/// <summary>Diagnostics as SARIF 2.1.0, for code review tools.</summary>
internal static class DiagnosticsAsSarif
{
    public static JsonObject Of(EstateReading reading)
    {
        var codes = reading.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().OrderBy(code => code.Number).ToList();
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "holdfast",
                        ["semanticVersion"] = ProductVersion.Text,
                        ["rules"] = new JsonArray([.. codes.Select(code => (JsonNode)new JsonObject
                        {
                            ["id"] = code.ToString(),
                            ["help"] = new JsonObject { ["text"] = $"See {code.Page}." },
                        })]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. reading.Diagnostics.Select(diagnostic => (JsonNode)Result(diagnostic, codes))]),
            }),
        };
    }

    private static JsonObject Result(Diagnostic diagnostic, List<DiagnosticCode> codes) => new()
    {
        ["ruleId"] = diagnostic.Code.ToString(),
        ["ruleIndex"] = codes.IndexOf(diagnostic.Code),
        ["level"] = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning",
        ["message"] = new JsonObject { ["text"] = $"{diagnostic.Message} {diagnostic.Suggestion}" },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(diagnostic.Place.File).Replace("%2F", "/", StringComparison.Ordinal) },
                ["region"] = new JsonObject
                {
                    ["startLine"] = diagnostic.Place.Line,
                    ["startColumn"] = diagnostic.Place.Column,
                    ["endColumn"] = diagnostic.Place.Column + diagnostic.Place.Length,
                },
            },
        }),
    };
}
