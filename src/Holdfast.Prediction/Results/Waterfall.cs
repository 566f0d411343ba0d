namespace Holdfast.Prediction.Results;

/// <summary>The steps from a failure to restored service, with the mean of each.</summary>
/// <param name="Scenario">The kind of failure.</param>
/// <param name="Steps">The steps in their order.</param>
public sealed record Waterfall(string Scenario, IReadOnlyList<WaterfallStep> Steps)
{
    /// <summary>The mean of all steps together, in seconds.</summary>
    public double Seconds => Steps.Sum(step => step.Seconds);
}
