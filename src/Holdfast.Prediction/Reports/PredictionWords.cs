using System.Globalization;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Reports;

/// <summary>Numbers as all reports of a prediction write them: with as many digits as are known, and no more.</summary>
public static class PredictionWords
{
    /// <summary>The probability below which an objective is more likely missed than kept.</summary>
    public const double EvenChance = 0.5;

    /// <summary>A probability in whole percent; neither 0 nor 100 unless it is exactly that.</summary>
    public static string Chance(double probability) => probability switch
    {
        <= 0 => "0%",
        < 0.01 => "<1%",
        >= 1 => "100%",
        > 0.99 => ">99%",
        _ => Percent(probability, 0),
    };

    /// <summary>An availability with two digits of what is missing of 100 %: 99.92%, 99.9991%.</summary>
    public static string Availability(double fraction) => Percent(fraction, DecimalsOf(fraction));

    /// <summary>"99.92% (99.87..99.96)".</summary>
    public static string Availability(Results.Interval interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        var form = "F" + DecimalsOf(interval.Mean);
        return $"{Availability(interval.Mean)} ({(100 * interval.Low).ToString(form, CultureInfo.InvariantCulture)}..{(100 * interval.High).ToString(form, CultureInfo.InvariantCulture)})";
    }

    /// <summary>An objective as its author wrote it: 99.95%.</summary>
    public static string Objective(double fraction) => (100 * fraction).ToString("0.#####", CultureInfo.InvariantCulture) + "%";

    public static string Percent(double fraction, int decimals) => (100 * fraction).ToString("F" + decimals, CultureInfo.InvariantCulture) + "%";

    /// <summary>A number with three digits that count: 12,400 and 285, 17, 0.53, 0.0098.</summary>
    public static string Number(double value)
    {
        if (value == 0)
            return "0";
        var digits = (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
        var kept = Math.Abs(value) >= 10 ? 3 : 2;
        if (digits >= kept)
        {
            var unit = Math.Pow(10, digits - kept);
            return (Math.Round(value / unit) * unit).ToString("N0", CultureInfo.InvariantCulture);
        }

        return value.ToString(Math.Abs(value) >= 10 ? "0" : "0." + new string('#', Math.Min(6, kept - digits)), CultureInfo.InvariantCulture);
    }

    /// <summary>A duration in its handiest unit, with two digits that count: 40s, 7.1m, 4.2h, 1.5d.</summary>
    public static string Time(double? seconds) => seconds is not { } exact ? "-" : Math.Round(exact, 3) switch
    {
        0 => "0s",
        60 => "1m",
        3_600 => "1h",
        < 1 and var time => $"{Number(time * 1000)}ms",
        < 100 and var time => $"{Digits(time)}s",
        < 6_000 and var time => $"{Digits(time / 60)}m",
        < 172_800 and var time => $"{Digits(time / 3600)}h",
        var time => $"{Digits(time / 86_400)}d",
    };

    /// <summary>A monthly cost: "USD 1,240", "unknown".</summary>
    public static string Cost(decimal? usd) => usd is { } known ? $"USD {Math.Round(known).ToString("N0", CultureInfo.InvariantCulture)}" : "unknown";

    /// <summary>A difference with its sign: "+5", "-1,240".</summary>
    public static string WithSign(double difference) => (difference > 0 ? "+" : "") + Number(difference);

    /// <summary>A difference of probabilities, in points of a percent: "+12", "-3", "0".</summary>
    public static string Points(double difference) => Math.Round(100 * difference) is var points and not 0 ? points.ToString("+0;-0", CultureInfo.InvariantCulture) : "0";

    /// <summary>"1 process", "4 processes".</summary>
    public static string Count(long count, string one, string? many = null) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>What a figure says: "0.5 a year", "40%", "18h (95% within 2.4d)".</summary>
    public static string Value(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Form switch
        {
            FigureForm.Rate => $"{Number(figure.Mean)} a year",
            FigureForm.Probability => (100 * figure.Mean).ToString("0.###", CultureInfo.InvariantCulture) + "%",
            _ => figure.Length switch
            {
                LognormalDuration { Sigma: > 0 } tailed => $"{Time(tailed.Median * 3600)} (95% within {Time(tailed.Median * Math.Exp(1.6448536 * tailed.Sigma) * 3600)})",
                UniformDuration even => $"{Time(even.From * 3600)} to {Time(even.To * 3600)}",
                _ => Time(figure.Mean * 3600),
            },
        };
    }

    public static string Of(FigureBasis basis) => basis.ToString().ToLowerInvariant();

    public static string Of(Confidence confidence) => confidence == Confidence.VeryLow ? "very low" : confidence.ToString().ToLowerInvariant();

    /// <summary>"77 priors, 10 counted, 8 documented", the most frequent first.</summary>
    public static string Bases(IReadOnlyCollection<Figure> figures) => string.Join(", ", figures
        .GroupBy(figure => figure.Basis)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key)
        .Select(group => group.Key == FigureBasis.Prior ? Count(group.Count(), "prior") : $"{group.Count()} {Of(group.Key)}"));

    private static int DecimalsOf(double fraction)
    {
        var missing = 1 - fraction;
        return missing <= 1e-9 ? 0 : Math.Clamp(-(int)Math.Floor(Math.Log10(missing)) - 1, 1, 6);
    }

    private static string Digits(double value) => value.ToString(value < 9.95 ? "0.#" : "N0", CultureInfo.InvariantCulture);
}
