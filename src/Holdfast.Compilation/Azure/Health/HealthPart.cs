namespace Holdfast.Compilation.Azure.Health;

/// <summary>A part of the estate in the health model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signals">What makes it well; nothing where only the parts below it do.</param>
internal sealed record HealthPart(string Name, IReadOnlyList<HealthSignal> Signals)
{
    /// <summary>The percentage of time in which it should be well; null for what promises nothing of its own.</summary>
    public int? Objective { get; init; }

    /// <summary>How far its state spreads upwards.</summary>
    public string Impact { get; init; } = "Standard";
}
