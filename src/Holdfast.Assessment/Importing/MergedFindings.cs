using Holdfast.Assessment.Findings;

namespace Holdfast.Assessment.Importing;

/// <summary>The findings of other tools, merged with ours and with each other.</summary>
/// <param name="All">Where estate and reality differ first, then what both see, then what only a tool asks; each the gravest first.</param>
public sealed record MergedFindings(IReadOnlyList<MergedFinding> All)
{
    public IReadOnlyList<MergedFinding> Of(MergeKind kind) => [.. All.Where(entry => entry.Kind == kind)];

    /// <summary>The tools that see a finding of ours, too.</summary>
    public IReadOnlyList<string> ToolsSeeing(Finding finding) =>
    [
        .. All.Where(entry => entry.Ours?.Fingerprint == finding.Fingerprint)
            .SelectMany(entry => entry.Sightings.Select(sighting => sighting.Tool))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
