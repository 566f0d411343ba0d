using System.Collections.Immutable;

namespace Holdfast.Prediction.Failures;

/// <summary>What can fail, what it takes down, and when the service as a whole is down. Times are hours, rates are per hour.</summary>
internal sealed record FailureModel
{
    /// <summary>The parts that are up or down by themselves, by number.</summary>
    public required ImmutableArray<string> Units { get; init; }

    /// <summary>What is made of them; block <c>b</c> has the number <c>Units.Length + b</c>, and holds only parts with lower numbers.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    public required ImmutableArray<Hazard> Hazards { get; init; }

    /// <summary>The number of the unit or block that is the service.</summary>
    public required int Service { get; init; }

    /// <summary>The number of what must be up for the service to be at full strength; the service itself when there is no difference.</summary>
    public required int FullService { get; init; }

    /// <summary>How many can repair at once, by crew.</summary>
    public ImmutableArray<int> Crews { get; init; } = [];

    public int Parts => Units.Length + Blocks.Length;
}
