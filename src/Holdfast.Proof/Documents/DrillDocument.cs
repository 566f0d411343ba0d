using System.Text.Json.Nodes;
using Holdfast.Drills.Running;
using static Holdfast.Proof.Documents.ProofDocument;

namespace Holdfast.Proof.Documents;

/// <summary>One drill as a document for machines: part of a proof, and what <c>holdfast drill run --format json</c> writes.</summary>
public static class DrillDocument
{
    public static JsonNode Of(DrillReport drill) => Of(drill, history: null);

    /// <param name="drill">The drill.</param>
    /// <param name="history">The file with its raw operations; none where they were not kept.</param>
    public static JsonNode Of(DrillReport drill, KeptHistory? history) => new JsonObject
    {
        ["scenario"] = drill.Scenario,
        ["status"] = drill.Status is DrillStatus.Executed ? "executed" : "not executed",
        ["reason"] = drill.Reason,
        ["startedAt"] = drill.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
        ["durationSeconds"] = Seconds(drill.Duration),
        ["redundancyRestoredAfterSeconds"] = drill.RedundancyRestoredAfter is { } restored ? Seconds(restored) : null,
        ["evidence"] = drill.Evidence,
        ["serviceAfterHealingSeconds"] = drill.ServiceAfterHealing is { } late ? Seconds(late) : null,
        ["figures"] = new JsonArray([.. drill.Figures.Select(figure => (JsonNode)new JsonObject { ["name"] = figure.Name, ["value"] = Math.Round(figure.Value, 3), ["unit"] = figure.Unit })]),
        ["broken"] = new JsonArray([.. drill.Broken.Select(sentence => (JsonNode)sentence)]),
        ["timelines"] = new JsonArray([.. drill.Timelines.Select(timeline => (JsonNode)timeline)]),
        ["events"] = new JsonArray([.. drill.Events.Select(happened => (JsonNode)new JsonObject
        {
            ["atSeconds"] = Seconds(happened.At),
            ["what"] = DrillWords.Of(happened.Milestone),
            ["detail"] = happened.Detail,
        })]),
        ["streams"] = new JsonArray([.. drill.Streams.Select(StreamOf)]),
        ["history"] = history is null ? null : new JsonObject { ["file"] = history.Name, ["sha256"] = history.Sha256 },
    };

    private static JsonNode StreamOf(StreamMeasurement measurement) => new JsonObject
    {
        ["process"] = measurement.Stream.Process,
        ["store"] = measurement.Stream.Store,
        ["acknowledged"] = measurement.Verdict.Acknowledged,
        ["failed"] = measurement.Verdict.Failed,
        ["retried"] = measurement.Retried,
        ["unknown"] = measurement.Verdict.Unknown,
        ["unknownPresent"] = measurement.Verdict.UnknownPresent,
        ["unknownAbsent"] = measurement.Verdict.UnknownAbsent,
        ["lost"] = measurement.Verdict.Lost,
        ["resurrected"] = measurement.Verdict.Resurrected,
        ["duplicated"] = measurement.Verdict.Duplicated,
        ["torn"] = measurement.Verdict.Torn,
        ["foreign"] = measurement.Verdict.Foreign,
        ["recovered"] = measurement.Verdict.Recovered,
        ["writeGapSeconds"] = Seconds(measurement.Verdict.WriteGap),
        ["usualSpacingSeconds"] = Seconds(measurement.Verdict.UsualSpacing),
        ["lostWindowSeconds"] = Seconds(measurement.Verdict.LostWindow),
        ["lossLimitSeconds"] = Seconds(measurement.LossLimit),
        ["lostAgeSeconds"] = Seconds(measurement.Verdict.LostAge),
        ["rtoSeconds"] = measurement.Outage?.Rto is { } rto ? Seconds(rto) : null,
        ["degradedSeconds"] = measurement.Outage is { } outage ? Seconds(outage.Degraded) : null,
        ["durationBeforeSeconds"] = measurement.Outage is { } before ? Seconds(before.UsualDuration) : null,
        ["durationDuringFaultSeconds"] = measurement.Outage is { } during ? Seconds(during.DurationDuringFault) : null,
        ["errors"] = new JsonObject(measurement.Errors.OrderBy(error => error.Key, StringComparer.Ordinal).Select(error => KeyValuePair.Create(error.Key, (JsonNode?)error.Value))),
    };
}
