using System.Globalization;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Binding;

namespace Holdfast.Estate.Checking;

/// <summary>A process's objectives, hours and cut-offs agree with each other.</summary>
internal static class ProcessChecks
{
    public static IEnumerable<Diagnostic> Check(BoundEstate bound, EstatePlaces places) =>
        bound.Estate.Processes.Values.Where(process => !bound.Incomplete.Contains(process)).SelectMany(process => Check(process, places));

    private static IEnumerable<Diagnostic> Check(BusinessProcess process, EstatePlaces places)
    {
        if (process.Objectives.Latency is { } latency)
        {
            if (latency.P50 > latency.P95)
                yield return ObjectiveDiagnostics.LatencyOutOfOrder(places.Of("processes", process.Name, "objectives", "latency"), "p50", "p95");
            if ((latency.P95 ?? latency.P50) > latency.P99)
                yield return ObjectiveDiagnostics.LatencyOutOfOrder(places.Of("processes", process.Name, "objectives", "latency"), latency.P95 is null ? "p50" : "p95", "p99");
        }

        for (var i = 0; i < process.Cutoffs.Count; i++)
        {
            var cutOff = process.Cutoffs[i];
            var position = i.ToString(CultureInfo.InvariantCulture);
            if (process.Hours is { } hours && !FallsWithin(cutOff, hours))
                yield return ObjectiveDiagnostics.CutOffOutsideHours(
                    places.Of("processes", process.Name, "cutoffs", position, "at"), process.Name, cutOff.At, hours.ToString());
            if (cutOff.Rto > process.Objectives.Rto)
                yield return ObjectiveDiagnostics.CutOffLaxerThanProcess(
                    places.Of("processes", process.Name, "cutoffs", position, "rto"), cutOff.Rto.Value, process.Objectives.Rto);
        }
    }

    /// <summary>On each of its own days; without days of its own, on at least one day of the hours.</summary>
    private static bool FallsWithin(CutOff cutOff, Values.WeeklyHours hours)
    {
        // The last moment before the cut-off counts: a carrier that leaves at closing time is within the hours.
        // Before midnight, that moment belongs to the day before.
        var lastMoment = cutOff.At.AddMinutes(-1, out var wrappedDays);
        bool Within(DayOfWeek day) => hours.Contains((DayOfWeek)(((int)day + wrappedDays + 7) % 7), lastMoment);
        return cutOff.Days is { } days
            ? Enum.GetValues<DayOfWeek>().Where(days.Contains).All(Within)
            : Enum.GetValues<DayOfWeek>().Any(Within);
    }
}
