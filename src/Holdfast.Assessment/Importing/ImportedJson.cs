using System.Text.Json;
using Holdfast.Estate.Diagnostics;

namespace Holdfast.Assessment.Importing;

/// <summary>A walk through another tool's JSON that gathers what is wrong instead of stopping at it.</summary>
internal sealed class ImportedJson(string file, ImportLimits limits)
{
    private readonly List<Diagnostic> problems = [];

    public IReadOnlyList<Diagnostic> Problems => problems;

    public ImportLimits Limits => limits;

    private SourcePlace Place => SourcePlace.StartOf(file);

    public void Report(Func<SourcePlace, Diagnostic> problem)
    {
        if (problems.Count < limits.Diagnostics)
            problems.Add(problem(Place));
    }

    /// <summary>The objects of a list; a list that is absent or null is empty, as tools written in Go write it.</summary>
    public IEnumerable<(JsonElement Item, string Where)> Objects(JsonElement parent, string name, string where)
    {
        if (!parent.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            yield break;
        var path = where.Length == 0 ? name : $"{where}.{name}";
        if (list.ValueKind != JsonValueKind.Array)
        {
            Report(place => ImportDiagnostics.FieldWrong(place, path, "a list"));
            yield break;
        }

        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.Object)
                yield return (item, $"{path}[{index}]");
            else
                Report(place => ImportDiagnostics.FieldWrong(place, $"{path}[{index}]", "an object"));
        }
    }

    /// <summary>A text that must be there.</summary>
    public string Required(JsonElement parent, string name, string where)
    {
        if (Optional(parent, name) is { Length: > 0 } text)
            return text;
        Report(place => ImportDiagnostics.FieldMissing(place, where, $"text '{name}'"));
        return "";
    }

    /// <summary>A text, cleaned; null when it is absent, empty, or something else.</summary>
    public string? Optional(JsonElement parent, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out parent))
                return null;
        }

        var text = parent.ValueKind == JsonValueKind.String ? ImportText.Clean(parent.GetString()!, limits.TextLength) : "";
        return text.Length == 0 ? null : text;
    }
}
