using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;
using RepairTime = Holdfast.Prediction.Durations.Recovery;

namespace Holdfast.Tests.Prediction;

/// <summary>Failure models of a few parts, in one line each.</summary>
internal static class SmallModel
{
    public static FailureModel Of(Func<FailureModelBuilder, Part> service)
    {
        var builder = new FailureModelBuilder();
        return builder.Build(service(builder));
    }

    public static RepairTime Exponential(double meanHours) => RepairTime.Of("repair", new ExponentialDuration(meanHours));

    /// <summary>A lognormal recovery by its mean.</summary>
    public static RepairTime Lognormal(double meanHours, double sigma) =>
        RepairTime.Of("repair", new LognormalDuration(meanHours / Math.Exp(sigma * sigma / 2), sigma));

    /// <summary>Units of one kind: failing once in 1,000 hours and repaired in 10, as in the tables of reliability theory.</summary>
    public static IReadOnlyList<Part> Units(FailureModelBuilder builder, int count, double perHour = 1e-3, RepairTime? repair = null, int? crew = null, string name = "unit") =>
        [.. Enumerable.Range(1, count).Select(number => builder.Unit($"{name} {number}", "crash", perHour, repair ?? Exponential(10), crew))];

    /// <summary>So many of some units are needed, each repaired by itself.</summary>
    public static FailureModel Redundant(int needed, int units) => Of(builder => builder.AtLeast("service", needed, Units(builder, units)));

    /// <summary>Two units and one crew.</summary>
    public static FailureModel PairWithOneCrew() => Of(builder => builder.Any("service", Units(builder, 2, crew: builder.Crew(1))));

    /// <summary>Two units of which each fails by itself, and a share of failures hits both.</summary>
    public static FailureModel PairWithCommonCause(double beta) => Of(builder =>
    {
        var pair = Units(builder, 2, (1 - beta) * 1e-3);
        builder.Add(Failure("both", beta * 1e-3, new Effect([.. pair.Select(unit => unit.Number)], Exponential(10), EachForItself: true)));
        return builder.Any("service", pair);
    });

    /// <summary>A primary and its standby: a takeover takes 90 s if it works, an hour if it does not; one crew repairs.</summary>
    public static FailureModel Standby(double coverage) => Of(builder =>
    {
        var pair = Units(builder, 2, 1 / 2000.0, Exponential(8), builder.Crew(1));
        return builder.Standby("service", pair[0], pair[1], Exponential(1 / 40.0), coverage, Exponential(1));
    });

    /// <summary>Twenty pairs of which each must have one up.</summary>
    public static FailureModel TwentyPairs(double perHour = 1e-3, double meanHours = 1) => Of(builder => builder.All("service",
        [.. Enumerable.Range(1, 20).Select(pair => builder.Any($"pair {pair}", Units(builder, 2, perHour, Exponential(meanHours), name: $"unit {pair}")))]));

    public static Hazard Failure(string name, double perHour, params ReadOnlySpan<Effect> effects) =>
        new() { Name = name, Scenario = "crash", Component = name, PerHour = perHour, Effects = [.. effects] };

    public static Hazard Shock(string name, double perHour, params ReadOnlySpan<Effect> effects) => Failure(name, perHour, effects) with { IsShock = true };
}
