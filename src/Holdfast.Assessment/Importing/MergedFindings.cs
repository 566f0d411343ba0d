using Holdfast.Assessment.Findings;

namespace Holdfast.Assessment.Importing;

/// <summary>The findings of other tools, merged with ours and with each other.</summary>
public sealed class MergedFindings
{
    private readonly Dictionary<string, IReadOnlyList<string>> toolsByFingerprint;

    internal MergedFindings(IReadOnlyList<MergedFinding> all)
    {
        All = all;
        toolsByFingerprint = all
            .Where(entry => entry.Ours is not null)
            .GroupBy(entry => entry.Ours!.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => ToolsOf(group), StringComparer.Ordinal);
    }

    /// <summary>Where estate and reality differ first, then what both see, then what only a tool asks; each the gravest first.</summary>
    public IReadOnlyList<MergedFinding> All { get; }

    public IReadOnlyList<MergedFinding> Of(MergeKind kind) => [.. All.Where(entry => entry.Kind == kind)];

    /// <summary>The tools that see a finding of ours, too.</summary>
    public IReadOnlyList<string> ToolsSeeing(Finding finding) => toolsByFingerprint.GetValueOrDefault(finding.Fingerprint, []);

    private static IReadOnlyList<string> ToolsOf(IEnumerable<MergedFinding> entries) =>
    [
        .. entries.SelectMany(entry => entry.Sightings)
            .Select(sighting => sighting.Tool)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
