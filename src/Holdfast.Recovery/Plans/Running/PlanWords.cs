using System.Globalization;
using Holdfast.Estate.Values;

namespace Holdfast.Recovery.Plans.Running;

/// <summary>Fills the places of a message or a sentence from the run.</summary>
public static class PlanWords
{
    private static readonly TimeSpan ShortOnes = TimeSpan.FromSeconds(10);

    /// <param name="text">The text with its places.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="since">Since when the process has been down.</param>
    /// <param name="now">The moment of the message.</param>
    /// <param name="rpo">The measured loss, where it is known.</param>
    public static string Fill(string text, RecoveryPlan plan, DateTimeOffset since, DateTimeOffset now, TimeSpan? rpo)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(plan);
        var expected = plan.OfUnknownLength.Count == 0 ? Clock(since + plan.Expected) : $"{Clock(since + plan.Expected)} at the earliest ({plan.OfUnknownLength.Count} step(s) have never been timed)";
        return text
            .Replace("{process}", plan.Process, StringComparison.Ordinal)
            .Replace("{title}", plan.Title, StringComparison.Ordinal)
            .Replace("{workaround}", plan.Workaround ?? "please wait", StringComparison.Ordinal)
            .Replace("{since}", Clock(since), StringComparison.Ordinal)
            .Replace("{now}", Clock(now), StringComparison.Ordinal)
            .Replace("{elapsed}", Rounded(now - since), StringComparison.Ordinal)
            .Replace("{expected}", expected, StringComparison.Ordinal)
            .Replace("{rto}", DurationText.Format(plan.Rto), StringComparison.Ordinal)
            .Replace("{rpo}", rpo is { } lost ? $"the last {Rounded(lost)}, measured" : "not measured yet", StringComparison.Ordinal);
    }

    /// <summary>A duration to the second; a short one to a tenth, so that a small loss never reads as none.</summary>
    public static string Rounded(TimeSpan value) => DurationText.Format(TimeSpan.FromMilliseconds(value < ShortOnes ? Math.Ceiling(value.TotalMilliseconds / 100) * 100 : Math.Round(value.TotalSeconds) * 1000));

    private static string Clock(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
