using System.Text.RegularExpressions;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>What the text of <c>pgbackrest verify</c> says.</summary>
internal static partial class VerifyText
{
    /// <returns>What is wrong; an answer that does not say "ok" and "valid" is wrong, whatever else it says.</returns>
    public static IEnumerable<string> Problems(string text, string label)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!lines.Contains("status: ok"))
            yield return $"pgbackrest verify does not say that the repository is whole: {string.Join(" | ", lines.Where(line => line.StartsWith("status:", StringComparison.Ordinal)).DefaultIfEmpty("it says no status"))}";
        var backup = lines.FirstOrDefault(line => line.StartsWith($"backup: {label}, ", StringComparison.Ordinal));
        if (backup is null || !backup.Contains("status: valid", StringComparison.Ordinal))
            yield return $"pgbackrest verify does not find the backup valid: {backup ?? $"it says nothing of {label}"}";
        foreach (var line in lines.Where(line => Counts().Matches(line).Any(count => count.Groups["number"].Value != "0")))
            yield return $"pgbackrest verify counts: {line}";
    }

    [GeneratedRegex("(missing|checksum invalid|size invalid|other): (?<number>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Counts();
}
