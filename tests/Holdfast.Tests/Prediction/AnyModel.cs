using CsCheck;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;
using RepairTime = Holdfast.Prediction.Durations.Recovery;

namespace Holdfast.Tests.Prediction;

/// <summary>Models drawn by chance: the same number always gives the same model, and each may be built with one thing changed.</summary>
internal static class AnyModel
{
    public static Gen<int> Number { get; } = Gen.Int[0, 1_000_000];

    /// <summary>Units that fail each for itself, and blocks that need some of their parts; parts are shared between blocks.</summary>
    /// <param name="number">Which model.</param>
    /// <param name="time">What each time is multiplied by.</param>
    /// <param name="spares">How many units more each of the lowest blocks has than it needs.</param>
    /// <param name="repair">The repair of a mean time; exponential when null.</param>
    public static FailureModel Independent(int number, double time = 1, int spares = 0, Func<double, RepairTime>? repair = null) => SmallModel.Of(builder =>
    {
        var chance = new Random(number);
        var parts = new List<Part>();
        for (var group = 0; group < chance.Next(1, 4); group++)
        {
            var (perHour, hours) = (Between(chance, 1e-4, 1e-2) / time, Between(chance, 0.5, 20) * time);
            var size = chance.Next(1, 4);
            var units = SmallModel.Units(builder, size + spares, perHour, (repair ?? SmallModel.Exponential)(hours), name: $"group {group}");
            parts.AddRange(units.Take(1));
            parts.Add(builder.AtLeast($"group {group}", chance.Next(1, size + 1), units));
        }

        return Blocks(builder, chance, parts, (name, some) => builder.AtLeast(name, chance.Next(1, some.Count + 1), some));
    });

    /// <summary>Units with and without crews and common failures, below blocks of every kind; nothing in it has a memory.</summary>
    /// <param name="number">Which model.</param>
    /// <param name="time">What each time is multiplied by.</param>
    public static FailureModel Memoryless(int number, double time = 1) => SmallModel.Of(builder =>
    {
        var chance = new Random(number);
        var crew = chance.Next(3) == 0 ? builder.Crew(chance.Next(1, 3)) : (int?)null;
        var units = Enumerable.Range(0, chance.Next(2, 5)).Select(unit =>
            builder.Unit($"unit {unit}", "crash", Between(chance, 1e-3, 2e-2) / time, SmallModel.Exponential(Between(chance, 0.5, 10) * time), crew)).ToList();
        if (crew is null && chance.Next(2) == 0)
        {
            var common = new Effect([0, 1], SmallModel.Exponential(Between(chance, 0.5, 10) * time), EachForItself: chance.Next(2) == 0);
            builder.Add(SmallModel.Failure("common", 1e-3 / time, common));
        }

        return Blocks(builder, chance, [.. units], Made);

        Part Made(string name, IReadOnlyList<Part> some)
        {
            var wait = new ExponentialDuration(Between(chance, 0.1, 5) * time);
            var (kind, needed, coverage) = (chance.Next(4), chance.Next(1, some.Count + 1), chance.NextDouble());
            return kind switch
            {
                0 when some.Count > 1 && some[0] != some[1] => builder.Standby(name, some[0], some[1], SmallModel.Exponential(wait.MeanHours), coverage, SmallModel.Exponential(5 * time)),
                1 => builder.Tolerates(name, some[0], wait),
                2 => builder.Fallback(name, some[0], wait),
                _ => builder.AtLeast(name, needed, some),
            };
        }
    });

    /// <summary>A service that needs some of its dependencies, each a redundant group.</summary>
    /// <param name="number">Which model.</param>
    /// <param name="kind">Whether an outage of a dependency is tolerated for a while, worked round after a while, or simply felt.</param>
    public static FailureModel WithDependencies(int number, BlockKind kind) => SmallModel.Of(builder =>
    {
        var chance = new Random(number);
        var parts = Enumerable.Range(0, chance.Next(1, 4)).Select(_ => Dependency()).ToList();
        return builder.AtLeast("service", chance.Next(1, parts.Count + 1), parts);

        Part Dependency()
        {
            var (perHour, hours, wait) = (Between(chance, 1e-4, 1e-2), Between(chance, 0.5, 20), new ExponentialDuration(Between(chance, 0.1, 5)));
            var group = builder.Any("group", SmallModel.Units(builder, chance.Next(1, 4), perHour, SmallModel.Exponential(hours)));
            return kind switch
            {
                BlockKind.Tolerates => builder.Tolerates("queue", group, wait),
                BlockKind.Fallback => builder.Fallback("paper", group, wait),
                _ => group,
            };
        }
    });

    private static Part Blocks(FailureModelBuilder builder, Random chance, List<Part> parts, Func<string, IReadOnlyList<Part>, Part> made)
    {
        for (var block = 0; block < chance.Next(1, 4); block++)
        {
            // By place, not by part: a group of one is its unit, and a spare more must not change what else is drawn.
            var some = Enumerable.Range(0, chance.Next(1, 4)).Select(_ => chance.Next(parts.Count)).Distinct().Select(place => parts[place]).ToList();
            parts.Add(made($"block {block}", some));
        }

        return parts[^1];
    }

    private static double Between(Random chance, double from, double to) => from * Math.Pow(to / from, chance.NextDouble());
}
