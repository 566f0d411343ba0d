using System.Text.Json.Nodes;
using Holdfast.Assessment.Importing;

namespace Holdfast.Assessment.Reports;

/// <summary>
/// What only other tools see, as results of the same run: each tool is an extension of ours with the rules it asked. What we see, too,
/// is one result already, which names the tools.
/// </summary>
internal static class SarifOfImported
{
    private const string FingerprintName = "holdfastImported/v1";

    public static JsonArray Extensions(MergedFindings imported) =>
    [
        .. ByTool(imported).Select(tool => (JsonNode)new JsonObject
        {
            ["name"] = tool.Name,
            ["rules"] = new JsonArray([.. tool.Rules.Select(rule => (JsonNode)new JsonObject
            {
                ["id"] = rule.Id,
                ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
            })]),
        }),
    ];

    public static IEnumerable<JsonNode> Results(MergedFindings imported, JsonObject estate)
    {
        var positions = ByTool(imported).Index()
            .SelectMany(tool => tool.Item.Rules.Index().Select(rule => (Key: (tool.Item.Name, rule.Item.Id), Place: (tool.Index, rule.Index))))
            .ToDictionary(rule => rule.Key, rule => rule.Place);
        return Entries(imported).Select(entry => Result(entry, positions[(entry.Sightings[0].Tool, entry.Sightings[0].Id)], estate));
    }

    private static JsonObject Result(MergedFinding entry, (int Tool, int Rule) position, JsonObject estate) => new()
    {
        ["ruleId"] = entry.Sightings[0].Id,
        ["rule"] = new JsonObject
        {
            ["id"] = entry.Sightings[0].Id,
            ["index"] = position.Rule,
            ["toolComponent"] = new JsonObject { ["name"] = entry.Sightings[0].Tool, ["index"] = position.Tool },
        },
        ["level"] = ReportWords.Of(entry.Severity),
        ["message"] = new JsonObject { ["text"] = SarifReport.Plain(entry.Statement) },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = estate.DeepClone(),
            ["logicalLocations"] = new JsonArray([.. entry.Sightings.Select(sighting => (JsonNode)new JsonObject
            {
                ["name"] = sighting.ResourceName,
                ["fullyQualifiedName"] = sighting.Resource,
                ["kind"] = "resource",
            })]),
        }),
        ["partialFingerprints"] = new JsonObject { [FingerprintName] = $"{entry.Id}:{entry.Part ?? entry.Sightings[0].Resource}" },
        ["suppressions"] = entry.AcceptedBecause is { } reason
            ? new JsonArray(new JsonObject { ["kind"] = "external", ["status"] = "accepted", ["justification"] = reason })
            : new JsonArray(),
        ["properties"] = new JsonObject
        {
            ["estateDiffers"] = entry.Kind == MergeKind.EstateDiffers,
            ["rule"] = entry.Rule?.Reference,
            ["tools"] = SarifReport.Texts(entry.Sightings.Select(sighting => sighting.Tool).Distinct(StringComparer.Ordinal)),
        },
    };

    private static IEnumerable<MergedFinding> Entries(MergedFindings imported) => imported.All.Where(entry => entry.Kind != MergeKind.SeenByBoth);

    private static IReadOnlyList<(string Name, List<(string Id, string Title)> Rules)> ByTool(MergedFindings imported) =>
    [
        .. Entries(imported)
            .Select(entry => entry.Sightings[0])
            .GroupBy(sighting => sighting.Tool, StringComparer.Ordinal)
            .OrderBy(tool => tool.Key, StringComparer.Ordinal)
            .Select(tool => (tool.Key, tool.DistinctBy(sighting => sighting.Id).OrderBy(sighting => sighting.Id, StringComparer.Ordinal).Select(sighting => (sighting.Id, sighting.Title)).ToList())),
    ];
}
