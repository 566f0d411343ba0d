using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Simulation;
using Xunit;

namespace Holdfast.Tests.Prediction.Simulation;

/// <summary>Whether a simulation agrees with a value that is known otherwise.</summary>
internal static class Agreement
{
    /// <summary>The seed is fixed: a test that is right once is right always.</summary>
    private const ulong Seed = 20_261_001;

    public static Estimate Simulated(FailureModel model, double precision = 0.01, int threads = -1, ulong seed = Seed) =>
        new SteadyState(model, seed) { Threads = threads }.Unavailability(precision, mostCycles: 50_000_000);

    /// <summary>The value lies in the interval that holds it in 999 of 1,000 cases, and the interval is narrow enough to mean something.</summary>
    public static void Holds(FailureModel model, double unavailability, double precision = 0.01)
    {
        var estimate = Simulated(model, precision);
        Assert.InRange(unavailability, estimate.Interval999.Low, estimate.Interval999.High);
        Assert.InRange(estimate.RelativePrecision, 0, unavailability == 0 ? double.PositiveInfinity : precision);
    }
}
