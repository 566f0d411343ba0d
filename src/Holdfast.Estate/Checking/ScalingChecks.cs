using System.Globalization;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Binding;
using Holdfast.Estate.Reading.Shapes;
using Holdfast.Estate.Values;

namespace Holdfast.Estate.Checking;

/// <summary>A scaling target has the form that its signal needs.</summary>
internal static class ScalingChecks
{
    public static IEnumerable<Diagnostic> Check(BoundEstate bound, EstatePlaces places)
    {
        foreach (var workload in bound.Estate.Workloads.Values)
        {
            if (workload.Scale is not { } scale || bound.Incomplete.Contains(scale))
                continue;
            var (isRight, form, example) = Judge(scale);
            if (!isRight)
                yield return ObjectiveDiagnostics.TargetMalformed(
                    places.Of("workloads", workload.Name, "scale", "target"), scale.Target, Casing.KebabCase(scale.On.ToString()), form, example);
        }
    }

    private static (bool IsRight, string Form, string Example) Judge(Scaling scale) => scale.On switch
    {
        ScalingSignal.Latency => (DurationText.TryParse(scale.Target, out _), "a duration", "600ms"),
        ScalingSignal.QueueDepth => (int.TryParse(scale.Target, NumberStyles.None, CultureInfo.InvariantCulture, out _), "a whole number", "50"),
        _ => (Percentage.TryParse(scale.Target, out _), "a percentage", "70%"),
    };
}
