using System.Globalization;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Observability;

/// <summary>Numbers, durations and regular expressions as Prometheus writes them.</summary>
internal static class PromText
{
    public static string Duration(TimeSpan value) => DurationText.Format(value);

    public static string Seconds(TimeSpan value) => Number((decimal)value.TotalMilliseconds / 1000);

    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>One of several texts, as a regular expression inside double quotes.</summary>
    public static string AnyOf(IEnumerable<string> texts) => string.Join('|', texts.Select(text => text.Replace(".", "\\\\.", StringComparison.Ordinal).Replace("+", "\\\\+", StringComparison.Ordinal)));
}
