namespace Holdfast.Drills.Checking;

/// <summary>The history of one business process on one store.</summary>
public sealed record NamedHistory(string Process, string Store, StreamHistory History)
{
    /// <summary>How long a stretch of acknowledged operations the setting under test may lose; zero for all but a few.</summary>
    public TimeSpan LossLimit { get; init; }
}
