using Holdfast.Estate.Values;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;

namespace Holdfast.Tests.Prediction;

/// <summary>The models of the tables, by the names that the tables use.</summary>
internal static class PublishedModels
{
    public static FailureModel Named(string name) => name switch
    {
        "one unit" => SmallModel.Redundant(1, 1),
        "1 of 2" => SmallModel.Redundant(1, 2),
        "1 of 2, one crew" => SmallModel.PairWithOneCrew(),
        "2 of 3" => SmallModel.Redundant(2, 3),
        "3 of 5" => SmallModel.Redundant(3, 5),
        "1 of 2, beta 0.01" => SmallModel.PairWithCommonCause(0.01),
        "1 of 2, beta 0.05" => SmallModel.PairWithCommonCause(0.05),
        "1 of 2, beta 0.10" => SmallModel.PairWithCommonCause(0.10),
        "standby, c 1" => SmallModel.Standby(1),
        "standby, c 0.99" => SmallModel.Standby(0.99),
        "standby, c 0.95" => SmallModel.Standby(0.95),
        "20 pairs" => SmallModel.TwentyPairs(),
        "own failure and shock" => SmallModel.Of(builder => WithShock(builder, builder.Unit("a", "crash", 1e-3, SmallModel.Exponential(1)))),
        "shock apart" => SmallModel.Of(builder => WithShock(builder, builder.Any("pair", builder.Unit("a"), builder.Unit("b")))),
        "window" => SmallModel.Of(builder => AtNight(builder, builder.Unit("a"))),
        "either end" => SmallModel.Of(builder => builder.Unit("a", "crash", 1e-3, SmallModel.Exponential(1) with { OrElse = new FixedDuration(1) })),
        "lognormal crew" => SmallModel.Of(builder => builder.Any("pair", SmallModel.Units(builder, 2, repair: SmallModel.Lognormal(1, 1), crew: builder.Crew(1)))),
        "fixed patience" => SmallModel.Of(builder => builder.Tolerates("queue", SmallModel.Units(builder, 1)[0], new FixedDuration(1))),
        "shock on a standby" => SmallModel.Of(builder =>
        {
            var units = SmallModel.Units(builder, 2);
            WithShock(builder, units[0]);
            return builder.Standby("service", units[0], units[1], SmallModel.Exponential(1));
        }),
        "large crew" => SmallModel.Of(builder => builder.Any("many", SmallModel.Units(builder, 12, crew: builder.Crew(1)))),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such model."),
    };

    private static Part WithShock(FailureModelBuilder builder, Part service)
    {
        builder.Add(SmallModel.Shock("zone", 1e-4, new Effect(service.IsBlock ? [0, 1] : [0], SmallModel.Exponential(8), EachForItself: true)));
        return service;
    }

    private static Part AtNight(FailureModelBuilder builder, Part service)
    {
        builder.Add(SmallModel.Failure("night", 1e-3, new Effect([0], SmallModel.Exponential(1))) with { Window = WeeklyHours.TryParse("22:00-04:00", out var hours) ? hours : WeeklyHours.Always });
        return service;
    }
}
