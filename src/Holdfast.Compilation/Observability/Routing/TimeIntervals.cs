using System.Text.Json.Nodes;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Observability.Routing;

/// <summary>Hours of the week as Alertmanager writes them.</summary>
internal static class TimeIntervals
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static JsonObject Of(string name, WeeklyHours hours, TimeZoneName? estateZone)
    {
        var intervals = new JsonArray();
        foreach (var span in hours.Spans)
        {
            var overMidnight = span.To <= span.From && span.To != TimeOnly.MinValue;
            intervals.Add(Interval(span.Days, shift: 0, span.From, overMidnight ? TimeOnly.MinValue : span.To, hours, estateZone));
            if (overMidnight)
                intervals.Add(Interval(span.Days, shift: 1, TimeOnly.MinValue, span.To, hours, estateZone));
        }

        return new JsonObject { ["name"] = name, ["time_intervals"] = intervals };
    }

    private static JsonObject Interval(Weekdays days, int shift, TimeOnly from, TimeOnly to, WeeklyHours hours, TimeZoneName? estateZone) => new()
    {
        ["weekdays"] = JsonList.Of(Enumerable.Range(0, 7).Where(day => days.Contains(Week[day])).Select(day => Week[(day + shift) % 7].ToString().ToLowerInvariant())),
        ["times"] = JsonList.OfNodes(new JsonObject { ["start_time"] = Text(from), ["end_time"] = to == TimeOnly.MinValue ? "24:00" : Text(to) }),
        ["location"] = (hours.TimeZone ?? estateZone)?.Text ?? "UTC",
    };

    private static string Text(TimeOnly time) => $"{time.Hour:D2}:{time.Minute:D2}";
}
