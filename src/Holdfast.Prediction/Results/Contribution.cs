namespace Holdfast.Prediction.Results;

/// <summary>What one cause adds to the time that a process is down.</summary>
/// <param name="Cause">The scenario, or the component.</param>
/// <param name="OutagesPerYear">How often it takes the process down, being the last straw.</param>
/// <param name="MinutesPerYear">For how long in a year, within the hours of the process.</param>
/// <param name="Share">Its share of the whole.</param>
public sealed record Contribution(string Cause, double OutagesPerYear, double MinutesPerYear, double Share);
