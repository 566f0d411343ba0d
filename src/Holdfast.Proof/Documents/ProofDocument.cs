using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Values;
using Holdfast.Proof.Running;
using Holdfast.Proof.Verdicts;

namespace Holdfast.Proof.Documents;

/// <summary>The proof as a document for machines: <c>proof.json</c>. Times are in seconds where a name says so, else as people write them.</summary>
public static class ProofDocument
{
    /// <summary>The version of the document's shape; a reader refuses one that it does not know.</summary>
    public const int FormatVersion = 1;

    public static JsonObject Of(ProofResult result, ProofContext context) => Of(result, context, []);

    /// <param name="result">The proof.</param>
    /// <param name="context">What it is about.</param>
    /// <param name="histories">The raw operations of each drill, in the order of the drills; empty where they are not kept.</param>
    public static JsonObject Of(ProofResult result, ProofContext context, IReadOnlyList<KeptHistory> histories) => new()
    {
        ["format"] = FormatVersion,
        ["holdfast"] = context.HoldfastVersion,
        ["startedAt"] = result.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
        ["durationSeconds"] = Seconds(result.Duration),
        ["machine"] = context.Machine,
        ["estate"] = EstateOf(context.Reading),
        ["summary"] = new JsonObject
        {
            ["pass"] = Count(result, ProofOutcome.Pass),
            ["fail"] = Count(result, ProofOutcome.Fail),
            ["notProven"] = Count(result, ProofOutcome.NotProven),
        },
        ["verdicts"] = new JsonArray([.. result.Verdicts.Select(VerdictOf)]),
        ["standIn"] = StandIn.Of(result),
        ["drills"] = new JsonArray([.. result.Drills.Index().Select(drill => DrillDocument.Of(drill.Item, histories.ElementAtOrDefault(drill.Index)))]),
    };

    /// <summary>The word for an outcome, the same in every format.</summary>
    public static string Word(ProofOutcome outcome) => outcome switch
    {
        ProofOutcome.Pass => "pass",
        ProofOutcome.Fail => "fail",
        _ => "not proven",
    };

    private static JsonObject EstateOf(EstateReading reading) => new()
    {
        ["name"] = reading.Estate?.Estate.Text,
        ["path"] = reading.Path,
        ["environment"] = reading.Environment?.Name,
        ["files"] = new JsonArray([.. reading.Sources.Select(source => (JsonNode)new JsonObject
        {
            ["path"] = source.Path,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(source.Bytes.Span)),
        })]),
    };

    private static JsonNode VerdictOf(ScenarioVerdict verdict) => new JsonObject
    {
        ["process"] = verdict.Process,
        ["scenario"] = verdict.Scenario,
        ["verdict"] = Word(verdict.Outcome),
        ["reason"] = verdict.Reason,
        ["objective"] = new JsonObject
        {
            ["rto"] = DurationText.Format(verdict.RtoObjective),
            ["rtoSeconds"] = Seconds(verdict.RtoObjective),
            ["rtoBecause"] = verdict.RtoBecause,
            ["rpo"] = DurationText.Format(verdict.RpoObjective),
            ["rpoSeconds"] = Seconds(verdict.RpoObjective),
        },
        ["predicted"] = verdict.PredictedRto is { } predicted ? new JsonObject { ["rtoMeanSeconds"] = Math.Round(predicted.TotalSeconds, 1) } : null,
        ["proven"] = verdict.MeasuredRto is not { } rto || verdict.MeasuredRpo is not { } rpo ? null : new JsonObject
        {
            ["rtoSeconds"] = Seconds(rto),
            ["rpoSeconds"] = Seconds(rpo),
            ["acknowledged"] = verdict.Acknowledged,
            ["lost"] = verdict.Lost,
            ["executions"] = verdict.Executions,
        },
    };

    private static int Count(ProofResult result, ProofOutcome outcome) => result.Verdicts.Count(verdict => verdict.Outcome == outcome);

    internal static double Seconds(TimeSpan span) => Math.Round(span.TotalSeconds, 3);
}
