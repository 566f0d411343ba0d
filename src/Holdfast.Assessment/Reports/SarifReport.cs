using System.Text;
using System.Text.Json.Nodes;
using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Importing;
using Holdfast.Assessment.Rules;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;

namespace Holdfast.Assessment.Reports;

/// <summary>An assessment as SARIF 2.1.0, for code review tools. A waived finding stays in it, marked as accepted.</summary>
public static class SarifReport
{
    // The name under which review tools recognise a finding again; a new version when fingerprints are made differently.
    private const string FingerprintName = "holdfastFinding/v1";

    public static JsonObject Of(AssessmentReport report, EstatePlaces places, ReportContext context)
    {
        var rules = report.Findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Reference).OrderBy(rule => rule.Reference, StringComparer.Ordinal).ToList();
        var positions = rules.Index().ToDictionary(rule => rule.Item.Reference, rule => rule.Index, StringComparer.Ordinal);
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = Tool(rules, context),
                // Keeps the results of two estates in one repository apart.
                ["automationDetails"] = new JsonObject { ["id"] = $"holdfast-assess/{context.Estate}/" },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray(
                [
                    .. report.Findings.Select(finding => (JsonNode)Result(finding, places, positions, context.Imported)),
                    .. context.Imported is { } imported ? SarifOfImported.Results(imported, PlaceOf(places.Of())) : [],
                ]),
                ["properties"] = new JsonObject
                {
                    ["estate"] = context.Estate,
                    ["day"] = context.Day.ToString("yyyy-MM-dd"),
                    ["environments"] = Texts(context.Environments),
                    ["ruleSet"] = report.RuleSetDate,
                    ["rulesAsked"] = report.RulesAsked,
                },
            }),
        };
    }

    private static JsonObject Tool(List<RuleInfo> rules, ReportContext context)
    {
        var tool = new JsonObject
        {
            ["driver"] = new JsonObject
            {
                ["name"] = "holdfast",
                ["semanticVersion"] = context.ProductVersion,
                ["rules"] = new JsonArray([.. rules.Select(rule => (JsonNode)RuleOf(rule))]),
            },
        };
        if (context.Imported is { } imported && SarifOfImported.Extensions(imported) is { Count: > 0 } extensions)
            tool["extensions"] = extensions;
        return tool;
    }

    private static JsonObject RuleOf(RuleInfo rule) => new()
    {
        ["id"] = rule.Reference,
        ["name"] = Identifier(rule.Name),
        ["shortDescription"] = new JsonObject { ["text"] = rule.Name + "." },
        ["fullDescription"] = new JsonObject { ["text"] = rule.Meaning },
        ["help"] = new JsonObject
        {
            ["text"] = $"{rule.Meaning} {rule.Fix} See {ReportWords.PageOf(rule)}.",
            ["markdown"] = $"{rule.Meaning}\n\n**What to do.** {rule.Fix}\n\nSee `{ReportWords.PageOf(rule)}`, or `holdfast assess --explain {rule.Reference}`.",
        },
        ["defaultConfiguration"] = new JsonObject { ["level"] = ReportWords.Of(rule.Severity) },
        ["properties"] = new JsonObject
        {
            ["area"] = AreaWords.Of(rule.Area),
            ["absence"] = rule.IsAbsence,
            ["foreignIds"] = Texts(rule.ForeignIds),
            ["sources"] = Texts(rule.Sources),
            ["tags"] = new JsonArray("availability"),
        },
    };

    private static JsonObject Result(Finding finding, EstatePlaces places, Dictionary<string, int> positions, MergedFindings? imported) => new()
    {
        ["ruleId"] = finding.Rule.Reference,
        ["ruleIndex"] = positions[finding.Rule.Reference],
        ["level"] = ReportWords.Of(finding.Rule.Severity),
        ["message"] = new JsonObject { ["text"] = Plain($"{finding.Message} {finding.Rule.Fix}") },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = PlaceOf(places.Of([.. finding.Path])),
            ["logicalLocations"] = new JsonArray(new JsonObject
            {
                ["name"] = finding.Subject.Name,
                ["fullyQualifiedName"] = finding.Subject.ToString(),
            }),
        }),
        ["partialFingerprints"] = new JsonObject { [FingerprintName] = finding.Fingerprint },
        // Either no result of a run has suppressions or all of them do: an empty list says "not accepted".
        ["suppressions"] = finding.IsWaived
            ? new JsonArray(new JsonObject { ["kind"] = "external", ["status"] = "accepted", ["justification"] = ReportWords.Justification(finding) })
            : new JsonArray(),
        ["properties"] = new JsonObject
        {
            ["processes"] = Texts(finding.Processes),
            ["environments"] = Texts(finding.Environments),
            ["alsoSeenBy"] = Texts(imported?.ToolsSeeing(finding) ?? []),
        },
    };

    private static JsonObject PlaceOf(SourcePlace place) => new()
    {
        ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(place.File).Replace("%2F", "/", StringComparison.Ordinal) },
        ["region"] = new JsonObject
        {
            ["startLine"] = place.Line,
            ["startColumn"] = place.Column,
            ["endColumn"] = place.Column + place.Length,
        },
    };

    /// <summary>"A critical database has a standby" as "ACriticalDatabaseHasAStandby": SARIF wants an identifier that people understand.</summary>
    private static string Identifier(string name)
    {
        var identifier = new StringBuilder(name.Length);
        var starts = true;
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                identifier.Append(starts ? char.ToUpperInvariant(letter) : letter);
            starts = !char.IsAsciiLetterOrDigit(letter) && letter != '\'';
        }

        return identifier.ToString();
    }

    // A message may hold links, "[text](place)"; ours holds none, whatever an estate is called.
    internal static string Plain(string message) => message.Contains("](", StringComparison.Ordinal)
        ? message.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        : message;

    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
