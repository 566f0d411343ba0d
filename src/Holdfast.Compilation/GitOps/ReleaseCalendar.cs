using System.Globalization;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.GitOps;

/// <summary>When something may change: the one calendar of freezes and release windows, for whoever obeys it.</summary>
internal sealed class ReleaseCalendar(CompilationSource source)
{
    public string Zone => source.Estate.Release?.Windows?.TimeZone?.Text ?? source.Estate.TimeZone?.Text ?? "UTC";

    /// <summary>The calendar binds where the estate says so, and only what people live on.</summary>
    public bool Binds => source.Estate.Gitops is not { ObeysFreeze: false } && source.Estate.Environments.GetValueOrDefault(source.Environment) is not { Data: not (null or EnvironmentData.Live) };

    public IReadOnlyList<Freeze> Freezes => Binds ? source.Estate.Release?.Freeze ?? [] : [];

    public WeeklyHours? Windows => Binds ? source.Estate.Release?.Windows : null;

    /// <summary>How long a freeze lasts, the last day included.</summary>
    public static TimeSpan LengthOf(Freeze freeze)
    {
        const int leapYear = 2028;
        var overNewYear = (freeze.To.Month, freeze.To.Day).CompareTo((freeze.From.Month, freeze.From.Day)) < 0;
        // In a leap year a freeze over the end of February is a day longer: the longer one is safe.
        var from = overNewYear ? new DateOnly(leapYear - 1, freeze.From.Month, Math.Min(freeze.From.Day, DateTime.DaysInMonth(leapYear - 1, freeze.From.Month))) : new DateOnly(leapYear, freeze.From.Month, freeze.From.Day);
        return TimeSpan.FromDays(new DateOnly(leapYear, freeze.To.Month, freeze.To.Day).DayNumber - from.DayNumber + 1);
    }

    /// <summary>The days of a span as cron writes them.</summary>
    public static string CronDays(Weekdays days) => days == Weekdays.Every ? "*" : string.Join(',', Enum.GetValues<DayOfWeek>().Where(days.Contains).Select(day => (int)day));

    /// <summary>A shell condition that holds within a freeze, for the variable <c>day</c> as month and day.</summary>
    public static string ShellCondition(Freeze freeze)
    {
        var (from, to) = (Digits(freeze.From), Digits(freeze.To));
        var join = string.CompareOrdinal(to, from) < 0 ? "||" : "&&";
        return $"[ \"$day\" -ge {from} ] {join} [ \"$day\" -le {to} ]";
    }

    /// <summary>A shell condition that holds within the release windows, for the variables <c>weekday</c> and <c>time</c>.</summary>
    public static string ShellCondition(WeeklyHours windows) => string.Join(" || ", windows.Spans.Select(span =>
    {
        var days = $"case \"$weekday\" in {string.Join('|', Enum.GetValues<DayOfWeek>().Where(span.Days.Contains).Select(day => day == DayOfWeek.Sunday ? 7 : (int)day).Order())}) true;; *) false;; esac";
        var (from, to) = ($"1{span.From.Hour:D2}{span.From.Minute:D2}", span.To == TimeOnly.MinValue ? "12400" : $"1{span.To.Hour:D2}{span.To.Minute:D2}");
        var join = span.To != TimeOnly.MinValue && span.To <= span.From ? "||" : "&&";
        return $"{{ {days} && {{ [ \"$time\" -ge {from} ] {join} [ \"$time\" -lt {to} ]; }}; }}";
    }));

    // A leading digit keeps shells from reading 0105 as an octal number.
    private static string Digits(MonthDay day) => string.Create(CultureInfo.InvariantCulture, $"1{day.Month:D2}{day.Day:D2}");
}
