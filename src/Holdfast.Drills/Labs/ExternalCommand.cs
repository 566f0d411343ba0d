using Holdfast.Recovery.Programs;

namespace Holdfast.Drills.Labs;

/// <summary>Runs a short-lived program of a lab to its end and returns what it said.</summary>
internal static class ExternalCommand
{
    /// <summary>Processes with this variable in their environment belong to the lab it names; the teardown finds them by it.</summary>
    public const string Mark = "HOLDFAST_LAB";

    public static async Task<ToolResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation) =>
        await RunAsync(program, arguments, labId: null, cancellation);

    public static async Task<ToolResult> RunAsync(string program, IEnumerable<string> arguments, string? labId, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        if (labId is not null)
            environment[Mark] = labId;
        return await Tool.RunAsync([program, .. arguments], environment, cancellation);
    }
}
