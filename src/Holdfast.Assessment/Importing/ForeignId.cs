namespace Holdfast.Assessment.Importing;

/// <summary>The ids of other tools as our rules write them.</summary>
internal static class ForeignId
{
    /// <summary>azqr asks the recommendations of APRL under their GUIDs, and its own under ids such as "redis-012".</summary>
    public static string OfAzqr(string id) => IsGuid(id) ? $"aprl:{id[..8].ToLowerInvariant()}" : $"azqr:{id.ToLowerInvariant()}";

    /// <summary>Of a result in SARIF: tools write their id into 'ruleId', and some a readable one into the rule's 'name'.</summary>
    public static IReadOnlyList<string> OfSarif(string tool, string id, string? name)
    {
        // A name with blanks is a sentence, and no id.
        string[] written = name is null || name.Contains(' ', StringComparison.Ordinal) ? [id] : [id, name];
        return [.. written.Select(each => OfSarif(tool, each)).Distinct(StringComparer.Ordinal)];
    }

    private static string OfSarif(string tool, string id) => tool.ToLowerInvariant() switch
    {
        _ when id.StartsWith("CKV", StringComparison.Ordinal) => id,
        _ when IsGuid(id) => OfAzqr(id),
        "psrule" => $"psrule:{id}",
        var other => $"{other}:{id}",
    };

    private static bool IsGuid(string id) => Guid.TryParseExact(id, "D", out _);
}
