using System.Text.Json.Nodes;
using Holdfast.Cli.Commands;
using Holdfast.Estate.Diagnostics;
using Holdfast.Recovery.Plans;

namespace Holdfast.Cli.Output;

/// <summary>Recovery plans for other programs; times in seconds, as their names say.</summary>
internal static class PlanAsJson
{
    public static JsonObject Of(IReadOnlyList<RecoveryPlan> plans, IReadOnlyList<Diagnostic> missing) => new()
    {
        ["plans"] = new JsonArray([.. plans.Select(Of)]),
        ["findings"] = new JsonArray([.. missing.Select(each => (JsonNode)new JsonObject
        {
            ["code"] = each.Code.ToString(),
            ["severity"] = each.Severity == DiagnosticSeverity.Error ? "error" : "warning",
            ["file"] = each.Place.File,
            ["line"] = each.Place.Line,
            ["column"] = each.Place.Column,
            ["message"] = each.Message,
            ["suggestion"] = each.Suggestion,
        })]),
    };

    private static JsonNode Of(RecoveryPlan plan) => new JsonObject
    {
        ["process"] = plan.Process,
        ["scenario"] = PlanArguments.NameOf(plan.Scenario),
        ["environment"] = plan.Environment,
        ["title"] = plan.Title,
        ["rtoSeconds"] = plan.Rto.TotalSeconds,
        ["rpoSeconds"] = plan.Rpo.TotalSeconds,
        ["objectivesFrom"] = plan.ObjectivesFrom,
        ["expectedSeconds"] = plan.Expected.TotalSeconds,
        ["onPriorsSeconds"] = plan.OnPriors.TotalSeconds,
        ["ofUnknownLength"] = Texts(plan.OfUnknownLength),
        ["fitsRto"] = plan.FitsRto,
        ["authority"] = plan.Authority is { } authority
            ? new JsonObject { ["names"] = Texts(authority.Names), ["required"] = authority.Required, ["expiresSeconds"] = authority.Expires.TotalSeconds, ["delegate"] = authority.Delegate }
            : null,
        ["workaround"] = plan.Workaround,
        ["fingerprint"] = plan.Fingerprint,
        ["steps"] = new JsonArray([.. plan.Steps.Select(Of)]),
        ["failBack"] = new JsonArray([.. plan.FailBack.Select(Of)]),
    };

    private static JsonNode Of(PlanStep step) => new JsonObject
    {
        ["id"] = step.Id,
        ["kind"] = step.Kind.ToString().ToLowerInvariant(),
        ["subject"] = step.Subject,
        ["by"] = step.By,
        ["text"] = step.Text,
        ["command"] = Texts(step.Command),
        ["probe"] = Texts(step.Probe),
        ["verify"] = step.Verify,
        ["expectedSeconds"] = step.Expected?.Value.TotalSeconds,
        ["expectedIsMeasured"] = step.Expected?.IsMeasured,
        ["expectedSource"] = step.Expected?.Source,
        ["onTheWay"] = step.OnTheWay,
        ["needsApproval"] = step.NeedsApproval,
        ["pointOfNoReturn"] = step.PointOfNoReturn,
        ["message"] = step.Message,
        ["channel"] = step.Channel,
        ["repeatable"] = step.Repeatable,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
