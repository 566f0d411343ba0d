using System.Globalization;
using System.Text.Json;
using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Importing;

/// <summary>The SARIF 2.1.0 of any tool: PSRule, Checkov, Trivy, KICS, kube-linter. What passed, or is gone, is not a finding.</summary>
internal static class SarifImport
{
    public static IEnumerable<ImportedFinding> Read(JsonElement root, ImportedJson json)
    {
        var version = json.Optional(root, "version") ?? "";
        if (version != "2.1.0")
        {
            json.Report(place => ImportDiagnostics.VersionUnknown(place, version));
            yield break;
        }

        foreach (var (run, where) in json.Objects(root, "runs", ""))
        {
            var tool = json.Optional(run, "tool", "driver", "name");
            if (tool is null)
            {
                json.Report(place => ImportDiagnostics.FieldMissing(place, $"{where}.tool.driver", "text 'name'"));
                continue;
            }

            var rules = new SarifRules(run, json, where);
            foreach (var (result, place) in json.Objects(run, "results", where))
            {
                if (IsFailure(result, json))
                    yield return FindingOf(result, tool, rules, json, place);
            }
        }
    }

    private static bool IsFailure(JsonElement result, ImportedJson json) =>
        json.Optional(result, "kind") is null or "fail" && json.Optional(result, "baselineState") is not "absent" && json.Optional(result, "level") is not "none";

    private static ImportedFinding FindingOf(JsonElement result, string tool, SarifRules rules, ImportedJson json, string where)
    {
        var rule = rules.Of(result);
        var id = json.Optional(result, "ruleId") ?? json.Optional(result, "rule", "id") ?? json.Optional(rule, "id");
        if (id is null)
            json.Report(place => ImportDiagnostics.FieldMissing(place, where, "text 'ruleId'"));
        id ??= "";
        var name = json.Optional(rule, "name");
        var title = json.Optional(rule, "shortDescription", "text") ?? name ?? id;
        return new ImportedFinding
        {
            Tool = tool,
            Id = id,
            ForeignIds = ForeignId.OfSarif(tool, id, name),
            Title = title,
            Message = json.Optional(result, "message", "text") ?? title,
            Severity = SeverityOf(json.Optional(result, "level") ?? json.Optional(rule, "defaultConfiguration", "level")),
            Resource = ResourceOf(result, json, where),
            AcceptedBecause = AcceptanceOf(result, json, where),
        };
    }

    private static Severity SeverityOf(string? level) => level switch
    {
        "error" => Severity.Error,
        "note" or "none" => Severity.Note,
        _ => Severity.Warning, // what SARIF says of a result that does not say
    };

    /// <summary>The first place: the object that the tool names, else the file and line.</summary>
    private static string ResourceOf(JsonElement result, ImportedJson json, string where)
    {
        foreach (var (location, at) in json.Objects(result, "locations", where))
        {
            foreach (var (part, _) in json.Objects(location, "logicalLocations", at))
            {
                if ((json.Optional(part, "fullyQualifiedName") ?? json.Optional(part, "name")) is { } named)
                    return named;
            }

            if (json.Optional(location, "physicalLocation", "artifactLocation", "uri") is { } file)
                return file + LineOf(location);
        }

        return "";
    }

    private static string LineOf(JsonElement location) =>
        location.GetProperty("physicalLocation").TryGetProperty("region", out var region) && region.ValueKind == JsonValueKind.Object
        && region.TryGetProperty("startLine", out var line) && line.ValueKind == JsonValueKind.Number && line.TryGetInt32(out var number)
            ? ":" + number.ToString(CultureInfo.InvariantCulture)
            : "";

    private static string? AcceptanceOf(JsonElement result, ImportedJson json, string where)
    {
        foreach (var (suppression, _) in json.Objects(result, "suppressions", where))
        {
            if (json.Optional(suppression, "status") is null or "accepted")
                return json.Optional(suppression, "justification") ?? "no reason given";
        }

        return null;
    }
}
