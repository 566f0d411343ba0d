using Holdfast.Estate.Values;
using Holdfast.Recovery.Plans.Checking;
using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Plans.Running;

/// <summary>Carries out steps by the commands that the estate names, on the machine where it is started.</summary>
/// <param name="folder">The folder of the estate file.</param>
/// <param name="loss">The program that says how much would be lost; empty when there is none.</param>
/// <param name="limit">The longest that a command may take.</param>
public sealed class EstateCommands(string folder, IReadOnlyList<string> loss, TimeSpan limit) : IPlanActions
{
    /// <summary>A restore of a large database takes hours; a day is a mistake.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromHours(24);

    // What a shell says of a program that is not there, or may not be run.
    private const int CannotRun = 126;

    /// <inheritdoc/>
    public bool Does(PlanStep step) => step is { Command.Count: > 0 };

    /// <inheritdoc/>
    public async Task<ActionOutcome> ActAsync(PlanStep step, string? message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        var result = await RunAsync(step.Command, step, message, cancellation);
        return result is null ? new(Succeeded: false, $"it did not end within {DurationText.Format(limit)}") : new(result.Succeeded, $"ended with {result.ExitCode}{(result.Tail.Length > 0 ? ": " + result.Tail : "")}");
    }

    /// <inheritdoc/>
    public async Task<ProbeOutcome> ProbeAsync(PlanStep step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Probe.Count == 0)
            return ProbeOutcome.Nothing;
        var result = await RunAsync(step.Probe, step, message: null, cancellation);
        return result is null or { ExitCode: >= CannotRun } ? new(null, result?.Tail ?? "the probe did not end") : new(result.Succeeded, $"its probe ended with {result.ExitCode}{(result.Tail.Length > 0 ? ": " + result.Tail : "")}");
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> MeasureLossAsync(CancellationToken cancellation)
    {
        if (loss.Count == 0)
            return null;
        var result = await RunAsync(loss, step: null, message: null, cancellation);
        return result is { Succeeded: true } && DurationText.TryParse(result.Output.Trim(), out var lost) ? lost : null;
    }

    private async Task<ToolResult?> RunAsync(IReadOnlyList<string> command, PlanStep? step, string? message, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOLDFAST_STEP"] = step?.Id ?? "",
            ["HOLDFAST_SUBJECT"] = step?.Subject ?? "",
            ["HOLDFAST_MESSAGE"] = message ?? "",
            ["HOLDFAST_CHANNEL"] = step?.Channel ?? "",
        };
        try
        {
            return await Tool.RunAsync(PlanPrograms.Located(folder, command), variables, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
