using System.Text.Json.Nodes;

namespace Holdfast.Drills.Labs.Applications;

/// <summary>Which release of the sample application a replica runs: a good one, or one that is bad on purpose.</summary>
/// <param name="ExpectedSchema">The version of the schema without which it is not ready.</param>
/// <param name="FailsEach">Each n-th request that changes something ends in an error; 0 for none.</param>
/// <param name="ReadinessLies">It says that it is ready, whatever it knows.</param>
internal sealed record DepotRelease(int ExpectedSchema = 1, int FailsEach = 0, bool ReadinessLies = false)
{
    public static DepotRelease Good { get; } = new();

    public static DepotRelease OfAnotherSchema { get; } = new(ExpectedSchema: 2);

    public static DepotRelease Failing { get; } = new(FailsEach: 2);

    /// <summary>The negative control: nobody but the clients can tell that it fails.</summary>
    public static DepotRelease FailingAndLying { get; } = new(FailsEach: 2, ReadinessLies: true);

    public JsonObject AsSettings() => new() { ["expectedSchema"] = ExpectedSchema, ["failsEach"] = FailsEach, ["readinessLies"] = ReadinessLies };
}
