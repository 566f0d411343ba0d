using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A database or cache is not patched while those who stand on it work, nor shortly before their cut-offs.</summary>
internal sealed class PatchesOutsideHoursRule : Rule
{
    private const int MinutesBeforeCutOff = 120;

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2208",
        Name = "A database or cache is patched outside the hours of the processes on it",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "A patch is a failover of one to two minutes at best; in working hours every user who clicks is logged out, and before a cut-off the truck leaves without the parcels.",
        Fix = "Move 'maintenance.window' of the store to a time at which none of the processes on it works and no cut-off is near.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/configure-maintain/concepts-maintenance"],
        ForeignIds = ["waf:PE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store is { Engine.Kind: StoreEngineKind.Postgresql or StoreEngineKind.Redis, Maintenance: not null }
        let patched = WeekMinutes.Of(store.Maintenance!.Window, estate.Model.TimeZone, estate.Today)
        let hit = estate.ProcessesOn(store.Name).Select(process => Hit(process, patched, estate)).FirstOrDefault(words => words is not null)
        where hit is not null
        select Gap.Of(store, $"'{store.Name}' is patched {store.Maintenance!.Window}, {hit}.", "maintenance", "window");

    private static string? Hit(BusinessProcess process, WeekMinutes patched, AssessedEstate estate)
    {
        var zone = process.Hours?.TimeZone ?? estate.Model.TimeZone;
        foreach (var cutOff in process.Cutoffs)
        {
            var days = cutOff.Days ?? new Weekdays(process.Hours?.Spans.Aggregate(0, (mask, span) => mask | span.Days.Mask) ?? Weekdays.Every.Mask);
            if (patched.Overlaps(WeekMinutes.Before(days, cutOff.At, MinutesBeforeCutOff, zone, estate.Today)))
                return $"in the two hours before {process.Name}'s cut-off at {cutOff.At:HH:mm} ({cutOff.What})";
        }

        // What runs at all hours must be patched in some of them.
        return process.Hours is { } hours && patched.Overlaps(WeekMinutes.Of(hours, estate.Model.TimeZone, estate.Today))
            ? $"while {process.Name} works ({hours})"
            : null;
    }
}
