using System.Globalization;
using System.Text;
using Holdfast.Compilation.Observability.Rules;

namespace Holdfast.Compilation.Observability;

/// <summary>How long a total outage lasts before each tier tells somebody, by traffic: what the guard against thin evidence costs.</summary>
internal static class DetectionTable
{
    private static readonly int[] RequestsPerHour = [10, 100, 1_000, 10_000];

    public static string Of(IEnumerable<ServiceObjective> objectives)
    {
        var text = new StringBuilder();
        text.Append("# How long a total outage lasts before somebody is told\n\n")
            .Append("From the first failed request, when all requests fail; evaluation once a minute is added on top. A dash: the tier cannot tell at that traffic.\n");
        foreach (var slo in objectives)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {slo.Name} ({PromText.Number(slo.Objective * 100)} %)\n\n| tier | {string.Join(" | ", RequestsPerHour.Select(rate => $"{rate.ToString("N0", CultureInfo.InvariantCulture)}/h"))} |\n|---|{string.Concat(RequestsPerHour.Select(_ => "---|"))}\n");
            foreach (var tier in BurnTier.For(slo))
                text.Append(CultureInfo.InvariantCulture, $"| {tier.Name} | {string.Join(" | ", RequestsPerHour.Select(rate => Cell(slo, tier, rate)))} |\n");
        }

        return text.ToString();
    }

    private static string Cell(ServiceObjective slo, BurnTier tier, int perHour)
    {
        for (var minute = 1; minute <= tier.Long.TotalMinutes; minute++)
        {
            if (Fires(slo, tier, perHour, minute))
                return PromText.Duration(TimeSpan.FromMinutes(minute));
        }

        return "-";
    }

    private static bool Fires(ServiceObjective slo, BurnTier tier, int perHour, int minutes)
    {
        var (threshold, z) = ((double)tier.Threshold(slo), (double)RecordingRules.Z);
        var (count, bad) = (perHour * tier.Long.TotalHours, perHour * minutes / 60.0);
        var share = bad / count;
        var lower = (share + (z * z / (2 * count)) - (z * Math.Sqrt((share * (1 - share) / count) + (z * z / (4 * count * count))))) / (1 + (z * z / count));
        return lower > threshold && bad > tier.FewestBad - 0.5 && Math.Min(1, minutes / tier.Short.TotalMinutes) > threshold;
    }
}
