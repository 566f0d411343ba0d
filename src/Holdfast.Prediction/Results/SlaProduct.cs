namespace Holdfast.Prediction.Results;

/// <summary>The product of the contract SLAs of what a process stands on. A refund clause, not an availability: nothing is predicted from it.</summary>
/// <param name="Fraction">The product, as a fraction.</param>
/// <param name="Services">The services and their SLA in percent.</param>
public sealed record SlaProduct(double Fraction, IReadOnlyList<(string Service, double Percent)> Services);
