namespace Holdfast.Compilation.Observability.Rules;

/// <summary>Alerts about what is not there: no metric, no requests, too few requests to judge.</summary>
internal static class SilenceAlerts
{
    public const string Absent = "SLOSignalAbsent";
    public const string Stale = "SLOSignalStale";
    public const string Thin = "SLOEvidenceTooThin";

    private static readonly TimeSpan StaleWindow = TimeSpan.FromMinutes(30);

    public static IEnumerable<AlertRule> Of(AlertWriter writer, ServiceObjective slo)
    {
        var severity = writer.Plan.SeverityFor(slo.Process.Criticality);
        var hours = UtcHours.Condition(slo.Process.Hours, writer.Source.Estate.TimeZone);
        var during = hours is null ? "" : $"\nand on () ({hours})";
        yield return Alert(
            Absent,
            $"absent({slo.TotalSeries})",
            new(severity, $"Nothing counts the requests of {slo.Process.Name}: its {slo.Aspect} is unknown, and no burn alert can fire", "Look whether Traefik runs and is scraped; until then watch the process itself", "no-signal") { For = writer.Plan.Silence });
        yield return Alert(
            Stale,
            $"{slo.Recorded("total", StaleWindow)} == 0{during}",
            new(severity, $"No request has reached {slo.Process.Name} for {PromText.Duration(StaleWindow)} within its hours", "Call the floor: can they work? If they can, look at the way in from the edge to Traefik", "no-signal") { For = writer.Plan.Silence });
        if (BurnTier.For(slo) is [var first, ..])
        {
            yield return Alert(
                Thin,
                $"{slo.Recorded("total", first.Long)} * {PromText.Seconds(first.Long)} < {FewestEvents(slo, first)}{during}",
                new("info", $"Too few requests reach {slo.Process.Name} for its {slo.Aspect} alert '{first.Name}' to fire even if all fail", "Add a probe: it is traffic that can be counted", "no-signal") { For = TimeSpan.FromHours(1) });
        }

        AlertRule Alert(string name, string expression, AlertWords words) => writer.For(slo.Process, name, expression, words with { Labels = [("slo", slo.Name)] });
    }

    /// <summary>The smallest number of events of which the failure of all can fire a tier.</summary>
    public static int FewestEvents(ServiceObjective slo, BurnTier tier)
    {
        var threshold = tier.Threshold(slo);
        // All of n events bad: Wilson's lower bound is n / (n + z^2).
        var evidence = (int)Math.Floor(threshold * RecordingRules.Z * RecordingRules.Z / (1 - threshold)) + 1;
        return Math.Max(tier.FewestBad, evidence);
    }
}
