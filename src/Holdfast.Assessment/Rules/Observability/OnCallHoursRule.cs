using System.Globalization;
using Holdfast.Assessment.Rules.Release;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>Somebody is on call whenever a critical process works.</summary>
internal sealed class OnCallHoursRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2464",
        Name = "Somebody is on call whenever a critical process works",
        Area = Area.Observability,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Alerts],
        Meaning = "The night shift picks from five in the morning; those who are called start at eight. A failure at half past five waits for three hours, with everybody looking at dead scanners.",
        Fix = "Widen 'hours' of the tier, or leave the key out, so that it covers the hours of the processes it is for.",
        Sources = ["https://sre.google/workbook/on-call/"],
        ForeignIds = ["waf:RE:10"],
    };

    private static readonly TimeOnly[] HalfHours = [.. Enumerable.Range(0, 48).Select(half => TimeOnly.MinValue.AddMinutes(30 * half))];

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var process in estate.Model.Processes.Values.Where(process => process.Criticality <= Criticality.BusinessCritical))
        {
            var tiers = CallingTiers.For(estate, process).Select(tier => tier.Value.Hours ?? WeeklyHours.Always).ToList();
            if (tiers.Count == 0 || tiers.Contains(WeeklyHours.Always))
                continue;
            var hours = process.Hours ?? WeeklyHours.Always;
            var clocks = tiers.ConvertAll(tier => (Tier: tier, Clock: new WeekClock(estate, hours.TimeZone, tier.TimeZone)));
            var alone =
                from day in Enum.GetValues<DayOfWeek>()
                from time in HalfHours
                where hours.Contains(day, time) && !clocks.Exists(each => IsThere(each.Tier, each.Clock.Tell(day, time, TimeSpan.Zero)))
                select $"{day} at {time.ToString("HH:mm", CultureInfo.InvariantCulture)}";
            if (alone.FirstOrDefault() is { } moment)
                yield return Gap.Of(process, $"On {moment} {process.Name} works and nobody is on call for it.");
        }
    }

    private static bool IsThere(WeeklyHours tier, (DayOfWeek Day, TimeOnly Time) moment) => tier.Contains(moment.Day, moment.Time);
}
