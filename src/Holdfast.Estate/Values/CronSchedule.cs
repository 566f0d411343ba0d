using Cronos;

namespace Holdfast.Estate.Values;

/// <summary>A schedule as a cron expression of five fields, in UTC.</summary>
/// <param name="Text">The expression as written.</param>
public readonly record struct CronSchedule(string Text)
{
    /// <summary>Reads a cron expression of five fields: minute, hour, day of month, month, day of week.</summary>
    public static bool TryParse(string text, out CronSchedule value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = new CronSchedule(text);
        return text.Length <= 100 && !text.StartsWith('@') && CronExpression.TryParse(text, CronFormat.Standard, out _);
    }

    /// <summary>The expression as written.</summary>
    public override string ToString() => Text;
}
