namespace Holdfast.Compilation.Observability.Rules;

/// <summary>One alert for each pair of windows, so that the window that fires can be seen and switched off alone.</summary>
internal static class BurnAlerts
{
    public static IEnumerable<AlertRule> Of(AlertWriter writer, ServiceObjective slo)
    {
        foreach (var tier in BurnTier.For(slo))
        {
            var severity = tier.Pages ? writer.Plan.SeverityFor(slo.Process.Criticality) : "ticket";
            var words = new AlertWords(
                severity,
                $"{slo.Process.Name} burns its {slo.Aspect} budget {PromText.Number(tier.Factor)} times too fast, over {PromText.Duration(tier.Long)} and still over {PromText.Duration(tier.Short)}",
                tier.Pages ? "Find what changed, and roll it back; no change helps: follow the runbook of the part that is red on the dashboard" : "Find the cause within the working day; promote nothing that is not a fix",
                "bad-release-rollback")
            {
                Labels = [("slo", slo.Name), ("burnrate_tier", tier.Name)],
            };
            yield return writer.For(slo.Process, tier.AlertName, Expression(slo, tier), words);
        }
    }

    private static string Expression(ServiceObjective slo, BurnTier tier)
    {
        var threshold = PromText.Number(tier.Threshold(slo));
        // The counts are extrapolated and so not whole numbers: half an event less than asked for still is that many.
        var fewest = PromText.Number(tier.FewestBad - 0.5m);
        return $"{slo.Recorded("ratio", tier.Long)} > {threshold}\n"
            + $"and {slo.Recorded("ratio", tier.Short)} > {threshold}\n"
            + $"and {slo.Recorded("ratio_lower", tier.Long)} > {threshold}\n"
            + $"and {slo.Recorded("bad", tier.Long)} * {PromText.Seconds(tier.Long)} > {fewest}";
    }
}
