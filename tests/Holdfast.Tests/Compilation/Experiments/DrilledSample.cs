using Holdfast.Compilation.Plan;

namespace Holdfast.Tests.Compilation.Experiments;

/// <summary>A sample with an environment that says whether failures may be made there.</summary>
internal static class DrilledSample
{
    public static CompilationSource Source(string sample, string environment, bool drills)
    {
        var estate = CompiledSample.Model(sample, environment);
        var environments = estate.Environments.ToDictionary(StringComparer.Ordinal);
        environments[environment] = environments[environment] with { Drills = drills };
        return new CompilationSource(estate with { Environments = environments }, environment);
    }
}
