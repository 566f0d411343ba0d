namespace Holdfast.Prediction.Results;

/// <summary>One step of a recovery.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Seconds">How long it takes in the mean.</param>
public sealed record WaterfallStep(string Name, double Seconds);
