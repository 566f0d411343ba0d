namespace Holdfast.Prediction.Simulation;

/// <summary>A time in which the service, or its full strength, was not there.</summary>
/// <param name="Start">When it began, in hours.</param>
/// <param name="End">When it ended, in hours.</param>
/// <param name="Hazard">The number of the hazard that was the last straw.</param>
/// <param name="IsDegraded">Whether only full strength was missing.</param>
internal readonly record struct Outage(double Start, double End, int Hazard, bool IsDegraded);
