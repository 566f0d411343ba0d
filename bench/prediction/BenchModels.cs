using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;
// By another name: among our namespaces, Recovery is the feature.
using Repair = Holdfast.Prediction.Durations.Recovery;

namespace Holdfast.Bench.Prediction;

/// <summary>The models that are measured.</summary>
internal static class BenchModels
{
    /// <summary>Twenty pairs of which each must have one up: 40 components, each failing once in 1,000 h and repaired in an hour. simpy_model.py has the same.</summary>
    public static FailureModel Pairs()
    {
        var builder = new FailureModelBuilder();
        return builder.Build(builder.All("service", [.. Enumerable.Range(1, 20).Select(Pair)]));

        Part Pair(int number) => builder.Any($"pair {number}", Unit($"{number}a"), Unit($"{number}b"));

        Part Unit(string name) => builder.Unit(name, "crash", 1e-3, Exponential(1));
    }

    /// <summary>
    /// 40 components as in an estate: ten workloads of three replicas, one in each zone, of which two are needed; a database and a cache
    /// with a standby; six services that are there once. Zones are lost, releases go wrong, recoveries are lognormal or fixed.
    /// </summary>
    public static FailureModel Estate()
    {
        var builder = new FailureModelBuilder();
        List<int>[] zones = [[], [], []];
        var parts = Enumerable.Range(1, 10).Select(Workload).ToList();
        parts.Add(Standby("database", 1 / 4_000.0, LognormalDuration.Of(1 / 40.0, 1 / 15.0)));
        parts.Add(Standby("cache", 1 / 2_000.0, new FixedDuration(12 / 3_600.0)));
        parts.AddRange(Enumerable.Range(1, 6).Select(number => builder.Unit($"service {number}", "outage", 1 / 20_000.0, Lognormal(0.5, 4))));
        for (var zone = 0; zone < 3; zone++)
            builder.Add(Hazard($"zone {zone + 1}", 0.025 / 8_766, isShock: true, new Effect([.. zones[zone]], Lognormal(18, 50))));
        return builder.Build(builder.All("service", parts));

        Part Workload(int number)
        {
            var replicas = Enumerable.Range(0, 3).Select(zone => InZone(zone, builder.Unit($"workload {number} in zone {zone + 1}", "crash", 1 / 200.0, Lognormal(0.02, 0.1)))).ToList();
            var release = new Effect([.. replicas.Select(replica => replica.Number)], Repair.Of(new Stage("detect", new FixedDuration(0.1)), new Stage("roll back", Minutes(5, 20))));
            builder.Add(Hazard($"release {number}", 1 / 8_766.0, isShock: true, release));
            return builder.AtLeast($"workload {number}", 2, replicas);
        }

        Part Standby(string name, double perHour, DurationDistribution takes)
        {
            var primary = InZone(0, builder.Unit($"{name} primary", "crash", perHour, Lognormal(0.3, 2)));
            var standby = InZone(1, builder.Unit($"{name} standby", "crash", perHour, Lognormal(0.3, 2)));
            return builder.Standby(name, primary, standby, Repair.Of("take over", takes), coverage: 0.98, Lognormal(0.5, 2));
        }

        Part InZone(int zone, Part unit)
        {
            zones[zone].Add(unit.Number);
            return unit;
        }
    }

    /// <summary>One of two: an unavailability of 1e-4, as in the tables.</summary>
    public static FailureModel Pair()
    {
        var builder = new FailureModelBuilder();
        return builder.Build(builder.Any("service", builder.Unit("a", "crash", 1e-3, Exponential(10)), builder.Unit("b", "crash", 1e-3, Exponential(10))));
    }

    private static Hazard Hazard(string name, double perHour, bool isShock, Effect effect) =>
        new() { Name = name, Scenario = name, Component = name, PerHour = perHour, IsShock = isShock, Effects = [effect] };

    private static Repair Exponential(double hours) => Repair.Of("repair", new ExponentialDuration(hours));

    private static Repair Lognormal(double median, double p95) => Repair.Of("recover", LognormalDuration.Of(median, p95));

    private static LognormalDuration Minutes(double median, double p95) => LognormalDuration.Of(median / 60, p95 / 60);
}
