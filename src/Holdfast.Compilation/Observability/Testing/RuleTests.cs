using System.Globalization;
using Holdfast.Compilation.Observability.Rules;

namespace Holdfast.Compilation.Observability.Testing;

/// <summary>The tests that promtool runs over the rules of a process.</summary>
internal static class RuleTests
{
    /// <summary>Noon of the Thursday on which time begins for promtool.</summary>
    private const int Noon = 12 * 60;

    public static IEnumerable<RuleTestCase> Of(RuleFile rules)
    {
        foreach (var slo in rules.Objectives)
        {
            foreach (var tier in BurnTier.For(slo).Where(tier => !BurnTests.IsSlow(tier)))
            {
                foreach (var testCase in BurnTests.Of(slo, AlertOf(rules, slo, tier.AlertName), tier))
                    yield return testCase;
            }

            foreach (var testCase in Silence(rules, slo))
                yield return testCase;
        }

        foreach (var alert in rules.Alerts)
        {
            foreach (var testCase in Part(alert))
                yield return testCase;
        }
    }

    /// <summary>The cases of the tiers whose windows are hours and days, for a file of their own.</summary>
    public static IEnumerable<RuleTestCase> SlowOf(RuleFile rules) =>
        from slo in rules.Objectives
        from tier in BurnTier.For(slo)
        where BurnTests.IsSlow(tier)
        from testCase in BurnTests.Of(slo, AlertOf(rules, slo, tier.AlertName), tier)
        select testCase;

    private static IEnumerable<RuleTestCase> Silence(RuleFile rules, ServiceObjective slo)
    {
        var (absent, stale) = (AlertOf(rules, slo, SilenceAlerts.Absent), AlertOf(rules, slo, SilenceAlerts.Stale));
        var (total, second) = BurnTests.Counters(slo);
        // This case feeds one promise only; those of the same process that count another series are absent throughout.
        var others = rules.Alerts.Where(alert => alert.Name == SilenceAlerts.Absent && alert.Label("slo") != slo.Name).ToList();
        var silence = (int)Math.Ceiling(absent.For.TotalMinutes);
        yield return new RuleTestCase($"{slo.Name}: a counter that vanishes is told, and burns nothing")
            .With(total.Grow(60, 60).Vanish(silence + 30), second.Grow(slo.LatencyEdge is null ? 0 : 60, 60).Vanish(silence + 30))
            .Expect(60, absent.Name, others)
            .Expect(80 + silence, absent.Name, [absent, .. others])
            .Expect(80 + silence, BurnTier.All[0].AlertName);

        var (halted, haltedSecond) = BurnTests.Counters(slo);
        yield return new RuleTestCase($"{slo.Name}: a counter that stands still at noon is told")
            .With(halted.Grow(60, Noon - 60).Grow(0, 180), haltedSecond.Grow(slo.LatencyEdge is null ? 0 : 60, Noon - 60).Grow(0, 180))
            .Expect(Noon - 60, stale.Name)
            .Expect(Noon + 60, stale.Name, IsWithinHours(stale) ? [stale] : []);

        // About one request a second, a quarter of them bad.
        var (counted, countedSecond) = BurnTests.Counters(slo);
        yield return new RuleTestCase($"{slo.Name}: what is recorded is what was counted")
            .With(counted.Grow(slo.LatencyEdge is null ? 48 : 64, 120), countedSecond.Grow(slo.LatencyEdge is null ? 16 : 48, 120))
            .ExpectValue(120, $"abs(sum({slo.Recorded("ratio", TimeSpan.FromMinutes(5))}) - 0.25) < bool 1e-9", 1)
            .ExpectValue(120, $"abs(sum({slo.Recorded("ratio", TimeSpan.FromHours(1))}) - 0.25) < bool 1e-9", 1);
    }

    private static IEnumerable<RuleTestCase> Part(AlertRule alert)
    {
        switch (alert.Name)
        {
            case PartAlerts.StoreDown:
                var up = alert.Expression["max(".Length..alert.Expression.IndexOf(')', StringComparison.Ordinal)];
                yield return new RuleTestCase($"{alert.Label("store")}: a store that does not answer is told")
                    .With(new CounterSeries(up).Grow(0, 30)).Expect(20, alert.Name, alert);
                yield return new RuleTestCase($"{alert.Label("store")}: a store that answers is not")
                    .With(new CounterSeries(up).Grow(1, 1).Grow(0, 30)).Expect(20, alert.Name);
                break;
            case ClusterAlerts.ZoneLost:
                var zones = int.Parse(alert.Expression[(alert.Expression.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
                yield return new RuleTestCase("a zone without a ready node is told, two nodes of one zone are not missed")
                    .With(Enumerable.Range(1, zones).SelectMany(zone => Node($"node-{zone}", zone, readyMinutes: zone == zones ? 30 : 90)).Concat(Node("node-0", 1, readyMinutes: 30)))
                    .Expect(25, alert.Name).Expect(60, alert.Name, alert);
                break;
            case ClusterAlerts.ClusterSilent:
                yield return new RuleTestCase("a cluster that falls silent is told, and not at once")
                    .With(new CounterSeries("kube_node_info{node=\"node-1\"}").Grow(1, 1).Grow(0, 29).Vanish(90))
                    .Expect(25, alert.Name).Expect(30 + 5 + (int)Math.Ceiling(alert.For.TotalMinutes) + 5, alert.Name, alert);
                break;
            case PartAlerts.Watchdog:
                yield return new RuleTestCase("the sign of life is always there").Expect(5, alert.Name, alert);
                break;
            case "ProbeFails":
                yield return new RuleTestCase($"{alert.Label("probe")}: a probe that fails everywhere is told, one that works somewhere is not")
                    .With(
                        new CounterSeries($"probe_success{{probe=\"{alert.Label("probe")}\",from=\"a\"}}").Grow(0, 60),
                        new CounterSeries($"probe_success{{probe=\"{alert.Label("probe")}\",from=\"b\"}}").Grow(1, 1).Grow(0, 29).Reset().Grow(0, 29))
                    .Expect(25, alert.Name).Expect(55, alert.Name, alert);
                break;
            case "JobLate":
                var series = alert.Expression["time() - max(".Length..alert.Expression.IndexOf(") >", StringComparison.Ordinal)];
                var late = (int)(long.Parse(alert.Expression[(alert.Expression.LastIndexOf(' ') + 1)..]) / 60);
                yield return new RuleTestCase($"{alert.Label("job_name")}: a job that has not run for too long is told, and not before")
                    .With(new CounterSeries(series).Grow(0, late + 20)).Expect(late - 10, alert.Name).Expect(late + 10, alert.Name, alert);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<CounterSeries> Node(string name, int zone, int readyMinutes)
    {
        yield return new CounterSeries($"kube_node_labels{{node=\"{name}\",label_topology_kubernetes_io_zone=\"zone-{zone}\"}}").Grow(1, 1).Grow(0, 89);
        yield return new CounterSeries($"kube_node_status_condition{{node=\"{name}\",condition=\"Ready\",status=\"true\"}}").Grow(1, 1).Grow(0, readyMinutes - 1).Reset().Grow(0, 90 - readyMinutes);
    }

    // The hours of a process need not hold a Thursday's noon: then nothing is told, which is a case as well.
    private static bool IsWithinHours(AlertRule stale)
    {
        if (!stale.Expression.Contains("hour()", StringComparison.Ordinal))
            return true;
        var holds = stale.Expression.Split(") or (").Any(part => Spans(part).Any(span => span.From <= Noon - 60 && span.To > Noon + 60) && HoldsThursday(part));
        return holds;
    }

    private static IEnumerable<(int From, int To)> Spans(string part) =>
        from span in part.Split("minute() >= ").Skip(1)
        let ends = span.Split(' ', ')')
        select (int.Parse(ends[0]), int.Parse(ends[2]));

    private static bool HoldsThursday(string part)
    {
        const int thursday = 4;
        if (part.Contains("day_of_week() ==", StringComparison.Ordinal))
            return part.Contains($"day_of_week() == {thursday}", StringComparison.Ordinal);
        var ends = part[(part.IndexOf("day_of_week() >= ", StringComparison.Ordinal) + "day_of_week() >= ".Length)..].Split(' ', ')');
        return int.Parse(ends[0]) <= thursday && int.Parse(ends[2]) >= thursday;
    }

    private static AlertRule AlertOf(RuleFile rules, ServiceObjective slo, string name) => rules.Alerts.Single(alert => alert.Name == name && alert.Label("slo") == slo.Name);
}
