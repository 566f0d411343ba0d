using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Holdfast.Drills.Running;

namespace Holdfast.Drills.Experiments;

/// <summary>Writes the result of an experiment as a journal of Chaos Toolkit, with the measurements as the actions' output.</summary>
public static class Journal
{
    /// <param name="result">What the experiment has shown.</param>
    /// <param name="describe">How a drill is written as a document.</param>
    /// <param name="version">The version of this product.</param>
    public static JsonObject Write(ExperimentResult result, Func<DrillReport, JsonNode> describe, string version) => new()
    {
        ["chaoslib-version"] = $"holdfast {version}",
        ["platform"] = RuntimeInformation.OSDescription,
        ["node"] = Environment.MachineName,
        ["experiment"] = result.Experiment.Source.DeepClone(),
        ["start"] = Moment(result.StartedAt),
        ["end"] = Moment(result.EndedAt),
        ["duration"] = (result.EndedAt - result.StartedAt).TotalSeconds,
        // In the format's words: the method was not started; a step did not do what it should; all was done.
        ["status"] = result.After is null ? "failed" : result.IsComplete ? "completed" : "aborted",
        ["deviated"] = result.HasDeviated,
        ["steady_states"] = new JsonObject
        {
            ["before"] = State(result, result.Before),
            ["after"] = result.After is { } after ? State(result, after) : null,
            ["during"] = new JsonArray(),
        },
        ["run"] = new JsonArray([.. result.Drills.Select((drill, index) => (JsonNode)new JsonObject
        {
            ["activity"] = (result.Experiment.Source["method"] as JsonArray)?[index]?.DeepClone(),
            ["start"] = Moment(drill.Report.StartedAt),
            ["end"] = Moment(drill.Report.StartedAt + drill.Report.Duration),
            ["duration"] = drill.Report.Duration.TotalSeconds,
            ["status"] = drill.Report.Status is DrillStatus.Executed ? "succeeded" : "failed",
            ["output"] = describe(drill.Report),
        })]),
        ["rollbacks"] = new JsonArray(),
        ["extensions"] = new JsonArray(new JsonObject
        {
            ["name"] = "holdfast",
            ["verdict"] = !result.IsComplete ? "not proven" : result.Shortfalls.Count == 0 ? "pass" : "fail",
            ["shortfalls"] = new JsonArray([.. result.Shortfalls.Select(sentence => (JsonNode)sentence)]),
        }),
    };

    private static JsonObject State(ExperimentResult result, IReadOnlyList<ProbeResult> probes) => new()
    {
        ["steady_state_met"] = probes.All(probe => probe.Missing.Count == 0),
        ["probes"] = new JsonArray([.. probes.Select((probe, index) => (JsonNode)new JsonObject
        {
            ["activity"] = (result.Experiment.Source["steady-state-hypothesis"]?["probes"] as JsonArray)?[index]?.DeepClone(),
            ["start"] = Moment(probe.Start),
            ["end"] = Moment(probe.End),
            ["duration"] = (probe.End - probe.Start).TotalSeconds,
            ["status"] = "succeeded",
            ["tolerance_met"] = probe.Missing.Count == 0,
            ["output"] = new JsonArray([.. probe.Missing.Select(missing => (JsonNode)missing)]),
        })]),
    };

    // The format wants UTC without an offset.
    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff");
}
