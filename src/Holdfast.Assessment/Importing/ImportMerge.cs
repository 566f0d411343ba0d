using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Importing;

/// <summary>Brings what other tools found together with ours, through the foreign ids of our rules.</summary>
public static class ImportMerge
{
    public static MergedFindings Of(AssessmentReport report, EstateModel estate, IEnumerable<ImportedFinding> imported) =>
        Of(report, [.. RuleSet.All.Select(rule => rule.Info)], PartsOf(estate), imported);

    /// <param name="report">Our own findings.</param>
    /// <param name="rules">Our rules.</param>
    /// <param name="parts">The names of the estate's parts; a resource that carries one of them speaks of it.</param>
    /// <param name="imported">What other tools found, of as many files as there are.</param>
    public static MergedFindings Of(AssessmentReport report, IReadOnlyList<RuleInfo> rules, IReadOnlyList<string> parts, IEnumerable<ImportedFinding> imported)
    {
        var byForeignId = rules.SelectMany(rule => rule.ForeignIds.Select(id => (id, rule))).ToLookup(pair => pair.id, pair => pair.rule, StringComparer.OrdinalIgnoreCase);
        var oursByRule = report.Findings.ToLookup(finding => finding.Rule.Reference, StringComparer.Ordinal);
        var names = new PartNames(parts);
        var groups = new Dictionary<string, (MergedFinding Entry, List<ImportedFinding> Sightings)>(StringComparer.OrdinalIgnoreCase);
        foreach (var sighting in imported)
        {
            var asking = sighting.ForeignIds.SelectMany(id => byForeignId[id]).DistinctBy(rule => rule.Reference).OrderBy(rule => rule.Reference, StringComparer.Ordinal).ToList();
            var entry = EntryOf(sighting, asking, [.. asking.SelectMany(rule => oursByRule[rule.Reference])], names.In(sighting.ResourceName));
            var key = KeyOf(entry, sighting);
            if (!groups.TryGetValue(key, out var group))
                groups[key] = group = (entry, []);
            group.Sightings.Add(sighting);
        }

        return new MergedFindings(
        [
            .. groups
                .Select(group => (group.Key, Entry: group.Value.Entry with { Sightings = Ordered(group.Value.Sightings) }))
                .OrderBy(group => group.Entry.Kind)
                .ThenByDescending(group => group.Entry.Severity)
                .ThenBy(group => group.Entry.Id, StringComparer.Ordinal)
                .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Select(group => group.Entry),
        ]);
    }

    // What runs is named after these. The name of an environment stands in every resource, and tells nothing apart.
    private static string[] PartsOf(EstateModel estate) => [.. estate.Workloads.Keys, .. estate.Stores.Keys, .. estate.Partners.Keys, .. estate.Tenants.Keys];

    private static MergedFinding EntryOf(ImportedFinding sighting, List<RuleInfo> asking, List<Finding> ours, IReadOnlyList<string> parts)
    {
        var same = parts.SelectMany(part => ours.Where(finding => finding.Subject.Name == part)).FirstOrDefault()
            // A gap of the estate as a whole, of an environment or a process: any resource may show it.
            ?? ours.FirstOrDefault(finding => !IsPart(finding.Subject))
            ?? (parts.Count == 0 && ours.Count == 1 ? ours[0] : null);
        // Several of ours, and a name that tells nothing: it is one of them, and nobody can say which.
        var isSeen = same is not null || (parts.Count == 0 && ours.Count > 0);
        return new MergedFinding
        {
            Kind = asking.Count == 0 ? MergeKind.ToolOnly : isSeen ? MergeKind.SeenByBoth : MergeKind.EstateDiffers,
            Rule = same?.Rule ?? (isSeen ? ours[0].Rule : asking.FirstOrDefault()),
            Ours = same,
            Part = same is null ? (parts.Count > 0 ? parts[0] : null) : IsPart(same.Subject) ? same.Subject.Name : null,
            Sightings = [sighting],
        };
    }

    private static bool IsPart(Subject subject) => subject.Section is "workloads" or "stores" or "partners" or "tenants";

    private static string KeyOf(MergedFinding entry, ImportedFinding sighting) => entry.Kind switch
    {
        MergeKind.SeenByBoth when entry.Ours is not null => $"both {entry.Ours.Fingerprint}",
        MergeKind.ToolOnly => $"tool {sighting.ForeignIds[0]} {sighting.Resource}",
        _ => $"{entry.Kind} {entry.Id} {entry.Part ?? sighting.ResourceName}",
    };

    private static List<ImportedFinding> Ordered(List<ImportedFinding> sightings) =>
    [
        .. sightings
            .DistinctBy(sighting => (sighting.Tool, sighting.Id, sighting.Resource))
            .OrderBy(sighting => sighting.Tool, StringComparer.OrdinalIgnoreCase)
            .ThenBy(sighting => sighting.Resource, StringComparer.Ordinal)
            .ThenBy(sighting => sighting.Id, StringComparer.Ordinal),
    ];
}
