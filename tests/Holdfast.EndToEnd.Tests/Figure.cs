using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>What a scenario measured itself.</summary>
internal static class Figure
{
    public static double Of(DrillReport report, string name) => Assert.Single(report.Figures, figure => figure.Name.StartsWith(name, StringComparison.Ordinal)).Value;
}
