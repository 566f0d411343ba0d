using System.Globalization;
using System.Text;

namespace Holdfast.Compilation.Observability.Testing;

/// <summary>A counter that a generated test feeds in, in exact numbers.</summary>
/// <param name="series">Its name and labels.</param>
/// <param name="step">How many minutes lie between two samples: a test over days with one a minute takes minutes itself.</param>
internal sealed class CounterSeries(string series, int step = 1)
{
    private readonly StringBuilder values = new("0");
    private decimal last;

    public string Series => series;

    public string Values => values.ToString();

    /// <summary>The counter grows by so much in each of the next minutes.</summary>
    public CounterSeries Grow(decimal eachMinute, int minutes)
    {
        var samples = minutes / step;
        if (samples <= 0)
            return this;
        var each = eachMinute * step;
        last += each;
        values.Append(CultureInfo.InvariantCulture, $" {PromText.Number(last)}+{PromText.Number(each)}x{samples - 1}");
        last += each * (samples - 1);
        return this;
    }

    /// <summary>The counter starts anew at zero, as when its pod is replaced.</summary>
    public CounterSeries Reset()
    {
        last = 0;
        values.Append(" 0");
        return this;
    }

    /// <summary>Nobody scrapes the counter in the next minutes.</summary>
    public CounterSeries Vanish(int minutes)
    {
        values.Append(CultureInfo.InvariantCulture, $" _x{minutes / step}");
        return this;
    }
}
