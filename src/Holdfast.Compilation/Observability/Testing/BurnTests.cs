namespace Holdfast.Compilation.Observability.Testing;

/// <summary>The cases that prove each burn alert: when it must fire, and all the times when it must not.</summary>
internal static class BurnTests
{
    /// <summary>Enough that the lower bound of 1.2 thresholds passes one threshold, even at 99.999 %.</summary>
    private const decimal PerMinute = 100_000;

    public static IEnumerable<RuleTestCase> Of(ServiceObjective slo, AlertRule alert, BurnTier tier)
    {
        var (threshold, longMinutes, shortMinutes) = (tier.Threshold(slo), (int)tier.Long.TotalMinutes, (int)tier.Short.TotalMinutes);
        if (threshold == 0)
            yield break;
        var end = longMinutes + (2 * StepOf(tier));
        if (threshold * 1.2m <= 1)
            yield return Case(slo, tier, "1.2 thresholds over both windows fire", feed => feed.Grow(1.2m * threshold, end)).Expect(end, alert.Name, alert);
        yield return Case(slo, tier, "0.8 thresholds over both windows stay quiet", feed => feed.Grow(0.8m * threshold, end)).Expect(end, alert.Name);
        yield return Case(slo, tier, "exactly the threshold stays quiet", feed => feed.Grow(threshold, end)).Expect(end, alert.Name);
        yield return Case(slo, tier, "a spike within the short window stays quiet", feed => feed.Grow(0, end - shortMinutes).Grow(Math.Min(1, 2 * threshold), shortMinutes))
            .Expect(end, alert.Name);
        // Slow tiers are evaluated once an hour.
        var clean = IsSlow(tier) ? ((shortMinutes / 60) + 1) * 60 : shortMinutes + StepOf(tier);
        // The burst still fills the long window when the short one is clean again.
        var burst = Math.Min(1, 5 * threshold);
        yield return Case(slo, tier, "a burst that is over stays quiet", feed => feed.Grow(burst, longMinutes).Grow(0, clean))
            .Expect(longMinutes + clean, alert.Name);
        yield return Thin(slo, tier, alert);
        yield return Reset(slo, tier, alert);
    }

    /// <summary>One bad event of twenty: far above the threshold, and no evidence.</summary>
    private static RuleTestCase Thin(ServiceObjective slo, BurnTier tier, AlertRule alert)
    {
        var (minutes, shortMinutes) = ((int)tier.Long.TotalMinutes, (int)tier.Short.TotalMinutes);
        var before = minutes - (shortMinutes / 2);
        var (each, step) = (20m / minutes, StepOf(tier));
        var (total, bad) = Counters(slo, StepOf(tier));
        total.Grow(each, before - step).Grow(LatencyOr(slo, each, each + (1m / step)), step).Grow(each, minutes - before + step);
        bad.Grow(LatencyOr(slo, each, 0), before - step).Grow(LatencyOr(slo, each - Math.Min(each, 1m / step), 1m / step), step).Grow(LatencyOr(slo, each, 0), minutes - before + step);
        return new RuleTestCase($"{slo.Name} {tier.Name}: 1 bad event of 20 stays quiet", StepOf(tier)).With(total, bad).Expect(minutes, alert.Name);
    }

    private static RuleTestCase Reset(ServiceObjective slo, BurnTier tier, AlertRule alert)
    {
        var half = (int)tier.Long.TotalMinutes / 2;
        var (total, bad) = Counters(slo, StepOf(tier));
        total.Grow(PerMinute, half).Reset().Grow(PerMinute, half);
        bad.Grow(LatencyOr(slo, PerMinute, 0), half).Reset().Grow(LatencyOr(slo, PerMinute, 0), half);
        return new RuleTestCase($"{slo.Name} {tier.Name}: a counter that starts anew stays quiet", StepOf(tier)).With(total, bad).Expect(half * 2, alert.Name);
    }

    private static RuleTestCase Case(ServiceObjective slo, BurnTier tier, string what, Action<Feed> feed)
    {
        var (total, bad) = Counters(slo, StepOf(tier));
        feed(new Feed(slo, total, bad));
        return new RuleTestCase($"{slo.Name} {tier.Name}: {what}", StepOf(tier)).With(total, bad);
    }

    /// <summary>The counter of all but the failed requests, and the one of the failed; for latency, of all and of the fast ones.</summary>
    public static (CounterSeries Total, CounterSeries Second) Counters(ServiceObjective slo, int step = 1)
    {
        var service = ExampleService(slo);
        return slo.LatencyEdge is null
            ? (new($"traefik_service_requests_total{{service=\"{service}\",code=\"200\",method=\"GET\",protocol=\"http\"}}", step), new($"traefik_service_requests_total{{service=\"{service}\",code=\"502\",method=\"GET\",protocol=\"http\"}}", step))
            : (new($"traefik_service_request_duration_seconds_count{{service=\"{service}\",code=\"200\",method=\"GET\",protocol=\"http\"}}", step), new($"traefik_service_request_duration_seconds_bucket{{service=\"{service}\",code=\"200\",method=\"GET\",protocol=\"http\",le=\"{slo.LatencyEdge}\"}}", step));
    }

    // The first of the services that the rules count, with a digest as Traefik appends it.
    private static string ExampleService(ServiceObjective slo)
    {
        var names = slo.Counter[(slo.Counter.IndexOf('"', StringComparison.Ordinal) + 1)..].TrimEnd('"');
        return names.Split('|')[0].Replace("[0-9a-f]+", "8069", StringComparison.Ordinal);
    }

    /// <summary>Whether a test of the tier spans so many hours that it is evaluated once in each: no burn alert waits, so the last evaluation decides.</summary>
    public static bool IsSlow(BurnTier tier) => tier.Long > TimeSpan.FromHours(1);

    /// <summary>Four samples and more in the short window.</summary>
    private static int StepOf(BurnTier tier) => tier.Short.TotalMinutes switch { < 30 => 1, < 120 => 5, _ => 30 };

    private static decimal LatencyOr(ServiceObjective slo, decimal latency, decimal availability) => slo.LatencyEdge is null ? availability : latency;

    /// <summary>Feeds both counters with a share of bad requests.</summary>
    internal sealed class Feed(ServiceObjective slo, CounterSeries total, CounterSeries second)
    {
        public Feed Grow(decimal badShare, int minutes)
        {
            if (slo.LatencyEdge is null)
            {
                total.Grow(PerMinute * (1 - badShare), minutes);
                second.Grow(PerMinute * badShare, minutes);
            }
            else
            {
                total.Grow(PerMinute, minutes);
                second.Grow(PerMinute * (1 - badShare), minutes);
            }

            return this;
        }
    }
}
