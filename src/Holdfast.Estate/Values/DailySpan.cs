namespace Holdfast.Estate.Values;

/// <summary>The same hours on some days of the week.</summary>
/// <param name="Days">The days on which the span starts.</param>
/// <param name="From">When it starts.</param>
/// <param name="To">When it ends; at or before the start when it runs over midnight; 24:00 is written as midnight.</param>
public readonly record struct DailySpan(Weekdays Days, TimeOnly From, TimeOnly To)
{
    /// <summary>How long the span is on one day.</summary>
    public TimeSpan Length => To > From ? To - From : TimeSpan.FromDays(1) - (From - To);

    /// <summary>The days and the hours.</summary>
    public override string ToString() => $"{Days} {TimeOfDay.Format(From)}-{(To == TimeOnly.MinValue ? "24:00" : TimeOfDay.Format(To))}";
}
