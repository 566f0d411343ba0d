using System.Globalization;
using Holdfast.Estate.Values;
using Holdfast.Recovery.Trends;
using Holdfast.Recovery.Validation;

namespace Holdfast.Cli.Output;

/// <summary>How restores grow, as a person reads it.</summary>
internal static class TrendAsText
{
    public static string Of(string store, IReadOnlyList<ValidationRecord> records, RestoreTrend? trend)
    {
        var passed = records.Count(record => record.Verdict is Verdict.Pass);
        var head = Text($"{store}: {records.Count} validation(s), {passed} passed{(records is [.., var last] ? Text($", the last on {last.At.UtcDateTime:yyyy-MM-dd} {(last.UsableSeconds is { } usable ? Text($"usable after {usable:0.0} s") : "without a usable copy")}") : "")}\n");
        return head + Sentence(trend) + "\n";
    }

    /// <summary>One sentence, for the end of a validation too.</summary>
    public static string Sentence(RestoreTrend? trend)
    {
        if (trend is null)
            return $"Whether restores become slower cannot be told yet: that takes {RestoreTrend.LeastValidations} validations over {RestoreTrend.LeastSpan.TotalDays:0} days or more.";
        var now = Text($"A restore is usable after {trend.Now.TotalSeconds:0.0} s now");
        if (trend.IsOver)
            return $"{now}, and its objective is {DurationText.Format(trend.Objective!.Value)}: it is too slow already.";
        if (!trend.Grows)
            return $"{now}; no growth can be told from noise ({trend.Validations} validations).";
        var growth = Text($"{now} and takes {trend.PerDay.Middle.TotalSeconds:0.00} s longer each day ({trend.PerDay.Least.TotalSeconds:0.00} to {trend.PerDay.Most.TotalSeconds:0.00} s)");
        return trend.ReachesObjective is { } reached
            ? Text($"{growth}: it reaches its objective of {DurationText.Format(trend.Objective!.Value)} on {reached.Middle.UtcDateTime:yyyy-MM-dd}, on {reached.Earliest.UtcDateTime:yyyy-MM-dd} at the earliest.")
            : $"{growth}; no objective says when that is too slow.";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
