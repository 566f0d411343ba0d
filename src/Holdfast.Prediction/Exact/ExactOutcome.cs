namespace Holdfast.Prediction.Exact;

/// <summary>What can be said of a model without chance: its unavailability, or why only a simulation can tell it.</summary>
internal abstract record ExactOutcome
{
    /// <param name="Unavailability">The long-run share of time in which the service is down.</param>
    internal sealed record Exact(double Unavailability) : ExactOutcome;

    /// <param name="Because">What stands in the way, as a clause: "'db' is hit by a shock and fails by itself".</param>
    internal sealed record NotExact(string Because) : ExactOutcome;
}
