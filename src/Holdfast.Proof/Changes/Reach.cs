using Holdfast.Compilation.Changes;
using Holdfast.Compilation.Plan;

namespace Holdfast.Proof.Changes;

/// <summary>Which processes, and so which tenants, changes reach.</summary>
internal static class Reach
{
    public const string SharedByAll = "the platform";

    public static IReadOnlyList<TouchedProcess> Of(IReadOnlyList<ObjectChange> changes, CompilationSource before, CompilationSource after)
    {
        var reached = new Dictionary<string, (List<ObjectChange> Changes, SortedSet<string> Parts)>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            foreach (var process in ProcessesOf(change, before).Union(ProcessesOf(change, after), StringComparer.Ordinal))
            {
                if (!reached.TryGetValue(process, out var entry))
                    reached[process] = entry = ([], new SortedSet<string>(StringComparer.Ordinal));
                entry.Changes.Add(change);
                entry.Parts.Add(change.Part ?? SharedByAll);
            }
        }

        return
        [
            .. reached.Select(entry => new TouchedProcess(
                    entry.Key,
                    (after.Estate.Processes.GetValueOrDefault(entry.Key) ?? before.Estate.Processes.GetValueOrDefault(entry.Key))?.Tenant,
                    entry.Value.Changes.Count,
                    [.. entry.Value.Parts],
                    entry.Value.Changes.Max(change => change.Worst)))
                .OrderByDescending(touched => touched.Worst ?? (HazardKind)(-1)).ThenBy(touched => touched.Process, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> ProcessesOf(ObjectChange change, CompilationSource source)
    {
        var processes = source.Estate.Processes;
        return change.Part switch
        {
            // What all share touches all, if anything happens beside.
            null => change.Worst is null ? [] : processes.Keys,
            var part when source.Graph.Find(part) is not null => source.Graph.ProcessesOn(part).Select(node => node.Name),
            var tenant => processes.Values.Where(process => process.Tenant == tenant).Select(process => process.Name),
        };
    }
}
