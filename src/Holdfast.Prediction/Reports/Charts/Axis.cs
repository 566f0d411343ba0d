using Holdfast.Prediction.Reports.Html;

namespace Holdfast.Prediction.Reports.Charts;

/// <summary>Where values lie along one side of a chart, and the marks that say so.</summary>
internal sealed class Axis
{
    private static readonly double[] TimesSeconds = [0.1, 1, 10, 60, 600, 3_600, 21_600, 86_400, 604_800, 2_592_000, 31_557_600];

    private readonly Func<double, double> scale;
    private readonly double lowest;
    private readonly double highest;
    private readonly double start;
    private readonly double end;

    private Axis(Func<double, double> scale, (double Lowest, double Highest) values, (double Start, double End) place, IReadOnlyList<(double Value, string Label)> marks)
    {
        this.scale = scale;
        (lowest, highest) = (scale(values.Lowest), scale(values.Highest));
        (start, end) = place;
        Marks = marks;
    }

    /// <summary>The values that are marked, with their labels.</summary>
    public IReadOnlyList<(double Value, string Label)> Marks { get; }

    /// <summary>Durations of very different lengths: from a mark not above the shortest to one not below the longest.</summary>
    public static Axis LogTime(double shortestSeconds, double longestSeconds, double start, double end)
    {
        var from = TimesSeconds.LastOrDefault(time => time <= shortestSeconds, TimesSeconds[0]);
        var to = TimesSeconds.FirstOrDefault(time => time >= longestSeconds && time > from, TimesSeconds[^1]);
        var marks = TimesSeconds.Where(time => time >= from && time <= to).Select(time => (time, PredictionWords.Time(time))).ToList();
        return new Axis(Math.Log10, (from, to), (start, end), marks);
    }

    /// <summary>Durations from zero, in the unit that suits the longest.</summary>
    public static Axis Time(double longestSeconds, double start, double end)
    {
        var unit = longestSeconds switch { < 120 => 1, < 7_200 => 60, < 172_800 => 3_600, _ => 86_400 };
        var step = StepFor(longestSeconds / unit) * unit;
        var symbol = unit switch { 1 => "s", 60 => "m", 3_600 => "h", _ => "d" };
        return Linear(longestSeconds, step, start, end, value => FormattableString.Invariant($"{value / unit:0.##}{(value == 0 ? "" : symbol)}"));
    }

    /// <summary>Numbers from zero to a mark not below the highest.</summary>
    public static Axis Numbers(double highest, double start, double end) =>
        Linear(highest, StepFor(highest), start, end, value => FormattableString.Invariant($"{value:#,0.##}"));

    /// <summary>From 0 to 100 %.</summary>
    public static Axis Percent(double start, double end) =>
        new(value => value, (0, 1), (start, end), [.. Enumerable.Range(0, 5).Select(quarter => (quarter / 4.0, $"{25 * quarter}%"))]);

    /// <summary>The place of a value; at an end of the axis when it lies beyond.</summary>
    public double At(double value) => start + ((end - start) * Math.Clamp((scale(value) - lowest) / (highest - lowest), 0, 1));

    /// <summary>Draws the marks of an axis that lies below a chart.</summary>
    public void DrawBelow(Markup svg, double top, double bottom)
    {
        foreach (var (value, label) in Marks)
            svg.Add($"""<path class="grid" d="M{At(value)} {top}V{bottom}"/><text class="mark" x="{At(value)}" y="{bottom + 16}" text-anchor="middle">{label}</text>""");
        svg.Add($"\n");
    }

    /// <summary>Draws the marks of an axis at the left of a chart.</summary>
    public void DrawAtLeft(Markup svg, double left, double right)
    {
        foreach (var (value, label) in Marks)
            svg.Add($"""<path class="grid" d="M{left} {At(value)}H{right}"/><text class="mark" x="{left - 6}" y="{At(value) + 4}" text-anchor="end">{label}</text>""");
        svg.Add($"\n");
    }

    private static Axis Linear(double highest, double step, double start, double end, Func<double, string> label)
    {
        var steps = Math.Max(1, (int)Math.Ceiling((highest / step) - 1e-9));
        return new Axis(value => value, (0, steps * step), (start, end), [.. Enumerable.Range(0, steps + 1).Select(number => (number * step, label(number * step)))]);
    }

    /// <summary>A round number of which four to ten make the highest value.</summary>
    private static double StepFor(double highest)
    {
        if (highest <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(highest / 4)));
        return (highest / 4 / power) switch { >= 5 => 5 * power, >= 2 => 2 * power, _ => power };
    }
}
