using System.Globalization;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A database runs on a version that still gets fixes in a year's time.</summary>
internal sealed class VersionEndRule : Rule
{
    private const int DaysOfWarning = 365;

    // The dates on which versions end, by Azure's version policy; 11 and 18 by postgresql.org/support/versioning.
    private static readonly Dictionary<int, DateOnly> LastFixes = new()
    {
        [11] = new(2023, 11, 9),
        [12] = new(2024, 11, 14),
        [13] = new(2025, 11, 13),
        [14] = new(2026, 11, 12),
        [15] = new(2027, 11, 11),
        [16] = new(2028, 11, 9),
        [17] = new(2029, 11, 8),
        [18] = new(2030, 11, 14),
    };

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2219",
        Name = "A database runs on a version that still gets fixes",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "A version without fixes keeps its known faults, costs extra on Azure and is upgraded in the end on a day that Azure chooses; a major upgrade is an outage that wants planning.",
        Fix = "Plan the upgrade outside freezes and peaks, rehearse it on a restored copy, and then set the new version in 'engine' of the store and its replicas.",
        Sources = ["https://www.postgresql.org/support/versioning/", "https://learn.microsoft.com/azure/postgresql/configure-maintain/concepts-version-policy"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.Primaries(estate)
        let version = store.Engine.MajorVersion ?? 0
        let end = LastFixes.TryGetValue(version, out var known) ? known : version < LastFixes.Keys.Min() ? DateOnly.MinValue : DateOnly.MaxValue
        where end < estate.Today.AddDays(DaysOfWarning)
        select Gap.Of(store, $"'{store.Name}' runs PostgreSQL {version}, {Words(end, estate.Today)}.", "engine");

    private static string Words(DateOnly end, DateOnly today) =>
        end == DateOnly.MinValue ? "which has had no fixes for years"
        : end < today ? string.Create(CultureInfo.InvariantCulture, $"which has had no fixes since {end:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"which gets its last fixes on {end:yyyy-MM-dd}, in {end.DayNumber - today.DayNumber} days");
}
