using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Observability.Rules;

/// <summary>The rules that record, for one promise, bad and total apart: a ratio alone cannot be summed over time.</summary>
internal static class RecordingRules
{
    /// <summary>One-sided 95 %: how sure the evidence must be before somebody is told.</summary>
    public const decimal Z = 1.645m;

    public static IEnumerable<JsonObject> Of(ServiceObjective slo, IReadOnlyList<TimeSpan> windows, IReadOnlyList<(string Key, string Value)> labels)
    {
        foreach (var window in windows)
        {
            yield return Rule("bad", window, slo.BadRate(window), labels);
            yield return Rule("total", window, slo.TotalRate(window), labels);
            yield return Rule("ratio", window, $"{slo.Recorded("bad", window)} / {slo.Recorded("total", window)}", labels);
            if (BurnTier.All.Any(tier => tier.Long == window))
                yield return Rule("ratio_lower", window, LowerBound(slo, window), labels);
        }

        if (windows.Contains(BurnTier.Period) && slo.Objective < 1)
        {
            yield return Record(
                "sli:budget_left:ratio30d",
                $"1 - {slo.Recorded("ratio", BurnTier.Period)} / {PromText.Number(1 - slo.Objective)}",
                labels);
        }
    }

    /// <summary>Wilson's lower bound of the share of bad events: low where few events have been counted.</summary>
    private static string LowerBound(ServiceObjective slo, TimeSpan window)
    {
        var (ratio, count) = (slo.Recorded("ratio", window), $"({slo.Recorded("total", window)} * {PromText.Seconds(window)})");
        var (z, square) = (PromText.Number(Z), PromText.Number(Z * Z));
        return $"({ratio} + {square} / (2 * {count}) - {z} * sqrt({ratio} * (1 - {ratio}) / {count} + {square} / (4 * {count} * {count}))) / (1 + {square} / {count})";
    }

    private static JsonObject Rule(string what, TimeSpan window, string expression, IReadOnlyList<(string Key, string Value)> labels) =>
        Record($"sli:{what}:rate{PromText.Duration(window)}", expression, labels);

    private static JsonObject Record(string name, string expression, IReadOnlyList<(string Key, string Value)> labels) =>
        new() { ["record"] = name, ["expr"] = expression, ["labels"] = AlertRule.Map(labels) };
}
