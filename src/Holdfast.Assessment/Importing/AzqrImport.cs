using System.Text.Json;
using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Importing;

/// <summary>The JSON that <c>azqr scan --json</c> writes: its list 'impacted' names a recommendation and a resource per entry.</summary>
internal static class AzqrImport
{
    public static IEnumerable<ImportedFinding> Read(JsonElement root, ImportedJson json)
    {
        foreach (var (entry, where) in json.Objects(root, "impacted", ""))
        {
            var id = json.Required(entry, "recommendationId", where);
            var title = json.Required(entry, "recommendation", where);
            var name = json.Optional(entry, "resourceName");
            yield return new ImportedFinding
            {
                Tool = "azqr",
                Id = id,
                ForeignIds = [ForeignId.OfAzqr(id)],
                Title = title,
                Message = title,
                Severity = SeverityOf(json.Optional(entry, "impact")),
                Resource = json.Optional(entry, "resourceId") ?? name ?? json.Required(entry, "resourceId", where),
            };
        }
    }

    private static Severity SeverityOf(string? impact) => impact?.ToLowerInvariant() switch
    {
        "high" => Severity.Error,
        "low" => Severity.Note,
        _ => Severity.Warning,
    };
}
