using System.Text.Json;

namespace Holdfast.Assessment.Importing;

/// <summary>The rules that a run of SARIF describes, so that a result finds its own.</summary>
internal sealed class SarifRules
{
    private readonly List<JsonElement> ofDriver;
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
    private readonly ImportedJson json;

    public SarifRules(JsonElement run, ImportedJson json, string where)
    {
        this.json = json;
        var tool = run.GetProperty("tool");
        ofDriver = [.. json.Objects(tool.GetProperty("driver"), "rules", $"{where}.tool.driver").Select(rule => rule.Item)];
        var ofExtensions = json.Objects(tool, "extensions", $"{where}.tool").SelectMany(extension => json.Objects(extension.Item, "rules", extension.Where)).Select(rule => rule.Item);
        foreach (var rule in ofDriver.Concat(ofExtensions))
        {
            if (json.Optional(rule, "id") is { } id)
                byId.TryAdd(id, rule);
        }
    }

    /// <summary>The rule of a result; a value of no kind when the run does not describe it.</summary>
    public JsonElement Of(JsonElement result)
    {
        var id = json.Optional(result, "ruleId") ?? json.Optional(result, "rule", "id");
        if (id is not null && byId.TryGetValue(id, out var named))
            return named;
        // "CA1000/1" is a part of the rule CA1000.
        if (id is not null && id.LastIndexOf('/') is var slash and > 0 && byId.TryGetValue(id[..slash], out var whole))
            return whole;
        return result.TryGetProperty("ruleIndex", out var index) && index.ValueKind == JsonValueKind.Number && index.TryGetInt32(out var position)
            && position >= 0 && position < ofDriver.Count
                ? ofDriver[position]
                : default;
    }
}
