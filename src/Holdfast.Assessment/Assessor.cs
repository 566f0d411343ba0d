using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;
using Holdfast.Assessment.Scoring;
using Holdfast.Assessment.Waivers;

namespace Holdfast.Assessment;

/// <summary>Asks every rule of an estate and gathers the answers.</summary>
public static class Assessor
{
    /// <summary>Assesses an estate in one or more environments; a gap that shows in several is one finding.</summary>
    public static AssessmentReport Assess(params IReadOnlyList<AssessedEstate> views)
    {
        // Rules know nothing of each other and views never change, so they are asked side by side; the order of the answers is fixed here.
        var ordered = RuleSet.All
            .OrderByDescending(rule => rule.Info.Severity)
            .ThenBy(rule => rule.Info.Reference, StringComparer.Ordinal)
            .AsParallel()
            .AsOrdered()
            .Select(rule => FindingsOf(rule, views))
            .SelectMany(findings => findings)
            .ToList();
        return new AssessmentReport
        {
            Findings = ordered,
            Maturity = MaturityScore.Of(views, ordered),
            RuleSetDate = RuleSet.Current,
            RulesAsked = RuleSet.All.Count,
        };
    }

    /// <summary>What one rule finds in all views, by fingerprint.</summary>
    private static List<Finding> FindingsOf(Rule rule, IReadOnlyList<AssessedEstate> views)
    {
        var findings = new Dictionary<string, Finding>(StringComparer.Ordinal);
        foreach (var view in views)
            Gather(findings, view, rule);
        return [.. findings.Values.OrderBy(finding => finding.Fingerprint, StringComparer.Ordinal)];
    }

    private static void Gather(Dictionary<string, Finding> findings, AssessedEstate view, Rule rule)
    {
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var gap in rule.Find(view))
        {
            var key = $"{rule.Info.Reference}:{gap.Subject}{KeyBelow(gap)}";
            var repeat = repeats[key] = repeats.GetValueOrDefault(key) + 1;
            var fingerprint = repeat == 1 ? key : $"{key}#{repeat}";
            var waiver = WaiverRegister.Find(view, rule, gap);
            if (findings.TryGetValue(fingerprint, out var known))
            {
                // Accepted everywhere or not accepted: a waiver for staging does not excuse production.
                findings[fingerprint] = known with { Environments = [.. known.Environments, .. Names(view)], Waiver = waiver is null ? null : known.Waiver };
                continue;
            }

            findings[fingerprint] = new Finding
            {
                Rule = rule.Info,
                Subject = gap.Subject,
                Path = gap.Path,
                Message = gap.Message,
                Processes = ProcessesFeeling(view, gap.Subject),
                Environments = Names(view),
                Fingerprint = fingerprint,
                Waiver = waiver,
            };
        }
    }

    private static IReadOnlyList<string> Names(AssessedEstate view) => view.Environment is { } name ? [name] : [];

    private static string KeyBelow(Gap gap)
    {
        var below = gap.Path.Skip(gap.Subject.Section.Length == 0 ? 0 : 2);
        var key = string.Join('/', below);
        return key.Length == 0 ? "" : "/" + key;
    }

    private static IReadOnlyList<string> ProcessesFeeling(AssessedEstate view, Subject subject) => subject.Section switch
    {
        "processes" => [subject.Name],
        "workloads" or "stores" or "partners" => [.. view.ProcessesOn(subject.Name).Select(process => process.Name)],
        _ => [],
    };
}
