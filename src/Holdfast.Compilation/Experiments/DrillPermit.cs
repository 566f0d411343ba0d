using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Experiments;

/// <summary>Where failures may be made on purpose.</summary>
internal static class DrillPermit
{
    /// <summary>What the environment says; where it says nothing: yes on data that is not live.</summary>
    public static bool IsGiven(CompilationSource source)
    {
        var environment = source.Estate.Environments.GetValueOrDefault(source.Environment);
        return environment?.Drills ?? environment?.Data is not (null or EnvironmentData.Live);
    }
}
