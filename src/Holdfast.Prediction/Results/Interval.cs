namespace Holdfast.Prediction.Results;

/// <summary>A value, and where it may lie given what is not known of the figures behind it.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">One draw in twenty is below.</param>
/// <param name="High">One draw in twenty is above.</param>
public sealed record Interval(double Mean, double Low, double High)
{
    internal static Interval Of(IReadOnlyList<double> draws)
    {
        var ordered = draws.Order().ToList();
        return new Interval(draws.Average(), At(0.05), At(0.95));

        double At(double share)
        {
            var position = share * (ordered.Count - 1);
            var below = (int)position;
            return ordered[below] + ((position - below) * (ordered[Math.Min(below + 1, ordered.Count - 1)] - ordered[below]));
        }
    }
}
