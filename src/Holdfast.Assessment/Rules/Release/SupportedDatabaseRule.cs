using System.Globalization;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>Every database runs a version that is still mended.</summary>
internal sealed class SupportedDatabaseRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2428",
        Name = "Every database runs a version that is still mended",
        Area = Area.Release,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "After the end of its support a database gets no fixes, the service upgrades it in a window of its own choosing or charges for extended support, and the upgrade that was put off falls into the peak.",
        Fix = "Write a supported major version in 'engine' and plan the upgrade, rehearsed on a copy, at least half a year before support ends.",
        Sources = ["https://www.postgresql.org/support/versioning/", "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-version-policy"],
    };

    private const int NoticeDays = 180;

    private static readonly Dictionary<int, DateOnly> Ends = new()
    {
        [13] = new(2025, 11, 13),
        [14] = new(2026, 11, 12),
        [15] = new(2027, 11, 11),
        [16] = new(2028, 11, 9),
        [17] = new(2029, 11, 8),
        [18] = new(2030, 11, 14),
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var store in estate.Model.Stores.Values)
        {
            if (store is not { Engine: { Kind: StoreEngineKind.Postgresql, MajorVersion: { } version } } || version > Ends.Keys.Max())
                continue;
            // Whatever is older than the oldest version listed ended before it.
            var end = Ends.GetValueOrDefault(version, Ends.Values.Min());
            if (estate.Today > end)
                yield return Gap.Of(store, $"'{store.Name}' runs PostgreSQL {version}, which is no longer mended.", "engine");
            else if (estate.Today.AddDays(NoticeDays) > end)
                yield return Gap.Of(store, string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {version} under '{store.Name}' is mended until {end:yyyy-MM-dd} only."), "engine");
        }
    }
}
