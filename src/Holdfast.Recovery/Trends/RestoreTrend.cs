namespace Holdfast.Recovery.Trends;

/// <summary>How the time to a usable copy grows, and when it reaches its objective. Pure.</summary>
/// <remarks>
/// The slope is the median of the slopes between all pairs (Theil and Sen), with the confidence interval that follows from Kendall's tau (P. K. Sen, "Estimates of the
/// regression coefficient based on Kendall's tau", JASA 63, 1968): one restore on a busy night moves neither. Growth counts only when the whole interval lies above zero.
/// </remarks>
public sealed record RestoreTrend
{
    /// <summary>Fewer, or within fewer days, say nothing about growth.</summary>
    public const int LeastValidations = 6;

    public static readonly TimeSpan LeastSpan = TimeSpan.FromDays(5);

    // Two-sided 90 %: a growth that is reported is wrong once in twenty times.
    private const double NormalQuantile = 1.645;

    /// <summary>How many validations it stands on.</summary>
    public required int Validations { get; init; }

    /// <summary>The time to a usable copy today, by the fitted line.</summary>
    public required TimeSpan Now { get; init; }

    /// <summary>By how much it grows in a day; the least and the most that 90 % confidence allows.</summary>
    public required (TimeSpan Middle, TimeSpan Least, TimeSpan Most) PerDay { get; init; }

    /// <summary>The objective; none where the business has not set one.</summary>
    public required TimeSpan? Objective { get; init; }

    /// <summary>When the objective is reached if nothing changes, in the middle and at the earliest; none while no growth can be told from noise.</summary>
    public required (DateTimeOffset Middle, DateTimeOffset Earliest)? ReachesObjective { get; init; }

    /// <summary>Whether growth can be told from noise.</summary>
    public bool Grows => PerDay.Least > TimeSpan.Zero;

    /// <summary>Whether the restore is too slow already.</summary>
    public bool IsOver => Objective is { } objective && Now > objective;

    /// <summary>The trend of those validations that reached a usable copy; null when they are too few or too close together to say anything.</summary>
    public static RestoreTrend? Of(IReadOnlyList<ValidationRecord> validations, TimeSpan? objective, DateTimeOffset now)
    {
        (double Day, double Seconds)[] points = [.. validations.Where(each => each.UsableSeconds is not null).Select(each => ((each.At - now).TotalDays, each.UsableSeconds!.Value))];
        if (points.Length < LeastValidations || points.Max(point => point.Day) - points.Min(point => point.Day) < LeastSpan.TotalDays)
            return null;
        double[] slopes = [.. from first in points from second in points where second.Day > first.Day select (second.Seconds - first.Seconds) / (second.Day - first.Day)];
        Array.Sort(slopes);
        var middle = Median(slopes);
        var (least, most) = IntervalOf(slopes, points.Length);
        double[] today = [.. points.Select(point => point.Seconds - (middle * point.Day)).Order()];
        var trend = new RestoreTrend
        {
            Validations = points.Length,
            Now = TimeSpan.FromSeconds(Math.Max(0, Median(today))),
            PerDay = (TimeSpan.FromSeconds(middle), TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(most)),
            Objective = objective,
            ReachesObjective = null,
        };
        if (objective is not { } limit || !trend.Grows || trend.IsOver)
            return trend;
        var room = limit - trend.Now;
        return trend with { ReachesObjective = (After(now, room / trend.PerDay.Middle), After(now, room / trend.PerDay.Most)) };
    }

    private static (double Least, double Most) IntervalOf(double[] slopes, int count)
    {
        var spread = NormalQuantile * Math.Sqrt(count * (count - 1.0) * ((2 * count) + 5) / 18);
        var low = (int)Math.Floor((slopes.Length - spread) / 2);
        var high = (int)Math.Ceiling((slopes.Length + spread) / 2);
        return (slopes[Math.Clamp(low, 0, slopes.Length - 1)], slopes[Math.Clamp(high, 0, slopes.Length - 1)]);
    }

    private static double Median(double[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;

    // A growth of a microsecond a day reaches any objective after the end of the calendar.
    private static DateTimeOffset After(DateTimeOffset now, double days) => days > (DateTimeOffset.MaxValue - now).TotalDays - 1 ? DateTimeOffset.MaxValue : now.AddDays(days);
}
