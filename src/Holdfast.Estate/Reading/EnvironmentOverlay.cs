using Holdfast.Estate.Model;
using Holdfast.Estate.Reading.Shapes;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Reading;

/// <summary>Takes the overlays out of the environments and lays one over the estate.</summary>
internal static class EnvironmentOverlay
{
    /// <summary>The sections that an environment may override: all but the estate's name, its includes and the environments.</summary>
    public static readonly IReadOnlyList<string> Sections =
        [.. RecordShape.Of(typeof(EstateModel)).Keys.Select(key => key.Key).Except(["estate", "include", "environments", "about"])];

    /// <summary>The estate as written, its environments reduced to their own settings.</summary>
    public static MappingNode Base(MappingNode root)
    {
        if (root.Find("environments") is not { Value: MappingNode environments } written)
            return root;
        var settings = environments.Entries.Select(environment => environment.Value is MappingNode mapping
            ? environment with { Value = mapping with { Entries = [.. mapping.Entries.Where(entry => !Sections.Contains(entry.Key))] } }
            : environment);
        return Replace(root, written with { Value = environments with { Entries = [.. settings] } });
    }

    /// <summary>What an environment overrides, or null when it overrides nothing.</summary>
    public static MappingNode? Of(MappingNode root, string environment)
    {
        if (root.Find("environments")?.Value is not MappingNode environments || environments.Find(environment)?.Value is not MappingNode mapping)
            return null;
        var overrides = mapping.Entries.Where(entry => Sections.Contains(entry.Key)).ToList();
        return overrides.Count == 0 ? null : mapping with { Entries = overrides };
    }

    /// <summary>
    /// Lays an overlay over a section: sections are merged key by key, texts and lists are replaced, and an empty value takes the key away.
    /// </summary>
    public static MappingNode Merge(MappingNode below, MappingNode overlay)
    {
        var entries = new List<MappingEntry>(below.Entries.Count);
        foreach (var entry in below.Entries)
        {
            if (overlay.Find(entry.Key) is not { } over)
                entries.Add(entry);
            else if (entry.Value is MappingNode section && over.Value is MappingNode overSection)
                entries.Add(entry with { Value = Merge(section, overSection) });
            else if (!over.Value.IsAbsent)
                entries.Add(over);
        }

        entries.AddRange(overlay.Entries.Where(entry => below.Find(entry.Key) is null && !entry.Value.IsAbsent));
        return below with { Entries = entries };
    }

    private static MappingNode Replace(MappingNode root, MappingEntry changed) =>
        root with { Entries = [.. root.Entries.Select(entry => entry.Key == changed.Key ? changed : entry)] };
}
