using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Prediction.Variants;

/// <summary>One thing of a design that may be chosen: a path in the estate, and the values it may take.</summary>
/// <param name="Path">The path of keys, as a change names it.</param>
/// <param name="Values">The values, as a change writes them; what the estate has now need not be among them.</param>
public sealed record OptionSet(string Path, IReadOnlyList<string> Values)
{
    private const int MoreReplicas = 2;

    /// <summary>Reads <c>stores.erp.availability=none|same-zone|zone-redundant</c>; null when it has no path or no value.</summary>
    public static OptionSet? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var split = text.IndexOf('=', StringComparison.Ordinal);
        if (split <= 0)
            return null;
        var values = text[(split + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return values.Length == 0 ? null : new OptionSet(text[..split].Trim(), values);
    }

    /// <summary>What can be chosen of an estate when nobody says what may: standbys, copies of files, the way to another region, replicas.</summary>
    public static IReadOnlyList<OptionSet> Of(EstateModel estate)
    {
        ArgumentNullException.ThrowIfNull(estate);
        var sets = new List<OptionSet>();
        foreach (var store in estate.Stores.Values.OrderBy(store => store.Name, StringComparer.Ordinal))
        {
            var path = $"stores.{Quoted(store.Name)}";
            if (store is { Service: StoreService.FlexibleServer, ReplicaOf: null, Tier: not StoreTier.Burstable })
                sets.Add(new OptionSet($"{path}.availability", ["none", "same-zone", "zone-redundant"]));
            if (store is { Service: StoreService.ManagedRedis })
                sets.Add(new OptionSet($"{path}.availability", ["none", "zone-redundant"]));
        }

        if (estate.Azure?.Recovery is not null)
            sets.Add(new OptionSet("azure.recovery.mode", ["backup-restore", "pilot-light", "warm-standby"]));
        foreach (var workload in estate.Workloads.Values.Where(workload => workload is { Class: WorkloadClass.Interactive, Load: not null }).OrderBy(workload => workload.Name, StringComparer.Ordinal))
        {
            var now = workload.Replicas ?? new ReplicaRange(1, 1);
            var lowest = Enumerable.Range(Math.Max(1, now.Lowest - 1), MoreReplicas + 1).Where(count => count <= now.Highest);
            sets.Add(new OptionSet($"workloads.{Quoted(workload.Name)}.replicas", [.. lowest.Select(count => new ReplicaRange(count, now.Highest).ToString())]));
        }

        return sets;
    }

    /// <summary>Every way to choose one value of each set, as changes.</summary>
    public static IEnumerable<IReadOnlyList<string>> Combinations(IReadOnlyList<OptionSet> sets) => sets.Count == 0
        ? [[]]
        : from rest in Combinations([.. sets.Skip(1)])
          from value in sets[0].Values
          select (IReadOnlyList<string>)[$"{sets[0].Path}={value}", .. rest];

    private static string Quoted(string name) => name.Contains('.', StringComparison.Ordinal) ? $"\"{name}\"" : name;
}
