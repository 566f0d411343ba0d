using System.Text.Json.Nodes;
using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Importing;
using Holdfast.Assessment.Planning;
using Holdfast.Assessment.Scoring;
using Holdfast.Estate.Reading;

namespace Holdfast.Assessment.Reports;

/// <summary>An assessment as JSON: everything, for programs and as a baseline for the next run.</summary>
public static class JsonReport
{
    public static JsonObject Of(AssessmentReport report, EstatePlaces places, Roadmap? roadmap, MergedFindings? imported = null)
    {
        var written = new JsonObject
        {
            ["format"] = 1,
            ["ruleSet"] = report.RuleSetDate,
            ["rulesAsked"] = report.RulesAsked,
            ["findings"] = new JsonArray([.. report.Findings.Select(finding => (JsonNode)FindingOf(finding, places))]),
            ["maturity"] = new JsonArray([.. report.Maturity.Select(area => (JsonNode)new JsonObject
            {
                ["area"] = AreaWords.Of(area.Area),
                ["percent"] = area.Percent,
                ["arithmetic"] = area.Arithmetic,
                ["reached"] = area.Reached,
                ["possible"] = area.Possible,
                ["missed"] = Rules(area.Missed),
                ["notJudged"] = Rules(area.NotJudged),
                ["notApplicable"] = Rules(area.NotApplicable),
            })]),
        };
        if (roadmap is not null)
            written["roadmap"] = RoadmapOf(roadmap);
        if (imported is not null)
            written["imported"] = new JsonArray([.. imported.All.Select(entry => (JsonNode)ImportedOf(entry))]);
        return written;
    }

    private static JsonArray Rules(IReadOnlyList<RulePoints> rules) =>
    [
        .. rules.Select(rule => (JsonNode)(rule.Without is { } part
            ? new JsonObject { ["rule"] = rule.Reference, ["points"] = rule.Points, ["without"] = part }
            : new JsonObject { ["rule"] = rule.Reference, ["points"] = rule.Points })),
    ];

    private static JsonObject FindingOf(Finding finding, EstatePlaces places)
    {
        var place = places.Of([.. finding.Path]);
        return new JsonObject
        {
            ["rule"] = finding.Rule.Reference,
            ["name"] = finding.Rule.Name,
            ["area"] = AreaWords.Of(finding.Rule.Area),
            ["severity"] = finding.Rule.Severity.ToString().ToLowerInvariant(),
            ["absence"] = finding.Rule.IsAbsence,
            ["subject"] = finding.Subject.ToString(),
            ["message"] = finding.Message,
            ["meaning"] = finding.Rule.Meaning,
            ["fix"] = finding.Rule.Fix,
            ["file"] = place.File,
            ["line"] = place.Line,
            ["column"] = place.Column,
            ["processes"] = Texts(finding.Processes),
            ["environments"] = Texts(finding.Environments),
            ["elsewhere"] = Texts(finding.Rule.ForeignIds),
            ["fingerprint"] = finding.Fingerprint,
            ["waiver"] = finding.Waiver is not { Waiver: var waiver } ? null : new JsonObject
            {
                ["reason"] = waiver.Reason,
                ["owner"] = waiver.Owner,
                ["approver"] = waiver.Approver,
                ["expires"] = waiver.Expires.ToString("yyyy-MM-dd"),
                ["control"] = waiver.Control,
            },
        };
    }

    private static JsonObject ImportedOf(MergedFinding entry) => new()
    {
        ["kind"] = entry.Kind switch
        {
            MergeKind.EstateDiffers => "estate-differs",
            MergeKind.SeenByBoth => "seen-by-both",
            _ => "tool-only",
        },
        ["id"] = entry.Id,
        ["severity"] = entry.Severity.ToString().ToLowerInvariant(),
        ["title"] = entry.Title,
        ["message"] = entry.Message,
        ["part"] = entry.Part,
        ["finding"] = entry.Ours?.Fingerprint,
        ["acceptedBecause"] = entry.AcceptedBecause,
        ["sightings"] = new JsonArray([.. entry.Sightings.Select(sighting => (JsonNode)new JsonObject
        {
            ["tool"] = sighting.Tool,
            ["id"] = sighting.Id,
            ["resource"] = sighting.Resource,
        })]),
    };

    private static JsonObject RoadmapOf(Roadmap roadmap) => new()
    {
        ["phases"] = new JsonArray([.. roadmap.Phases.Select(phase => (JsonNode)new JsonObject
        {
            ["name"] = phase.Name,
            ["purpose"] = phase.Purpose,
            ["entry"] = CheckOf(phase.Entry),
            ["exit"] = CheckOf(phase.Exit),
            ["findings"] = Texts(phase.Findings.Select(finding => finding.Fingerprint)),
        })]),
        ["waves"] = new JsonArray([.. roadmap.Waves.Select(wave => (JsonNode)new JsonObject
        {
            ["number"] = wave.Number,
            ["name"] = wave.Name,
            ["environments"] = Texts(wave.Environments),
            ["units"] = new JsonArray([.. wave.Units.Select(unit => (JsonNode)new JsonObject
            {
                ["processes"] = Texts(unit.Processes),
                ["workloads"] = Texts(unit.Workloads),
                ["stores"] = Texts(unit.Stores),
                ["readsFrom"] = Texts(unit.ReadsFrom),
                ["after"] = Texts(unit.After),
                ["coexistence"] = Texts(unit.Coexistence),
            })]),
        })]),
    };

    private static JsonObject CheckOf(PhaseCheck check) => new()
    {
        ["condition"] = check.Condition,
        ["holds"] = check.Holds,
        ["open"] = Texts(check.Open),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
