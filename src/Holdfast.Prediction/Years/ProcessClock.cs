using System.Collections.Concurrent;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Prediction.Years;

/// <summary>When a process must run, the moments after which its work is lost, and what it needs.</summary>
internal sealed class ProcessClock
{
    private readonly double[] cutOffs;
    private readonly ConcurrentDictionary<WeeklyHours, WeekClock> windows = new();

    public ProcessClock(BusinessProcess process)
    {
        Process = process;
        Week = new WeekClock(process.Hours ?? WeeklyHours.Always);
        cutOffs = [.. process.Cutoffs.SelectMany(cutOff => MomentsOf(cutOff, process)).Order()];
    }

    public BusinessProcess Process { get; }

    public WeekClock Week { get; }

    /// <summary>The clock of a window, made once: ten thousand minutes are counted for it.</summary>
    public WeekClock OfWindow(WeeklyHours window) => windows.GetOrAdd(window, hours => new WeekClock(hours));

    /// <summary>How many cut-offs a year has.</summary>
    public double CutOffsInYear => cutOffs.Length * YearSimulation.HoursOfYear / WeekClock.HoursOfWeek;

    /// <summary>How many cut-offs fall into a span of time. Times are hours since the beginning of some week.</summary>
    public int CutOffsIn(double start, double end)
    {
        var count = 0;
        foreach (var moment in cutOffs)
            count += (int)(Math.Floor((end - moment) / WeekClock.HoursOfWeek) - Math.Floor((start - moment) / WeekClock.HoursOfWeek));
        return count;
    }

    /// <summary>The longest that an outage may last, in hours.</summary>
    public double Rto(bool isRegionLoss) =>
        (isRegionLoss && Process.Objectives.RegionLoss is { } accepted ? accepted.Rto : Process.Objectives.Rto).TotalHours;

    /// <summary>The age of the newest data that may be lost, in hours.</summary>
    public double Rpo(bool isRegionLoss) =>
        (isRegionLoss && Process.Objectives.RegionLoss is { } accepted ? accepted.Rpo : Process.Objectives.Rpo).TotalHours;

    private static IEnumerable<double> MomentsOf(CutOff cutOff, BusinessProcess process)
    {
        var days = cutOff.Days ?? new Weekdays(process.Hours?.Spans.Aggregate(0, (mask, span) => mask | span.Days.Mask) ?? Weekdays.Every.Mask);
        return Enumerable.Range(0, 7)
            .Where(day => days.Contains((DayOfWeek)day))
            .Select(day => (day * 24) + cutOff.At.ToTimeSpan().TotalHours);
    }
}
