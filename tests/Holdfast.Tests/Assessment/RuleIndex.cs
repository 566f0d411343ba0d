using System.Text;
using Holdfast.Assessment;
using Holdfast.Assessment.Coverage;
using Holdfast.Assessment.Rules;

namespace Holdfast.Tests.Assessment;

/// <summary>docs/rules/README.md: made from the rules and from the catalogue of APRL. BASELINE=accept writes it anew.</summary>
internal static class RuleIndex
{
    public const string Path = "docs/rules/README.md";

    public static string Render(IReadOnlyList<RuleInfo> rules, AprlCoverage coverage)
    {
        var page = new StringBuilder("# Rules\n\n");
        page.Append("This page is generated from the rules; a test compares it, and `BASELINE=accept ./test` writes it anew.\n\n");
        page.Append("A rule asks one question of an estate file and answers with gaps. It decides from the file alone: no credentials, no cloud, the same\nanswer each time. ");
        page.Append("Because an estate is declared, a rule can find what is *missing*, which no scanner of existing resources can.\nA rule has a stable reference, a page with an example that fails and one that passes ");
        page.Append("(a test runs both), what the gap means for a\nbusiness process, what to do about it, and its sources.\n\n");
        page.Append($"- **{rules.Count} rules** in {rules.Select(rule => rule.Area).Distinct().Count()} areas, rule set {RuleSet.Current}; {rules.Count(rule => rule.IsAbsence)} of them find what is missing.\n");
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
            page.Append($"- **{rules.Count(rule => rule.Severity == severity)}** of severity {severity.ToString().ToLowerInvariant()}: {Meaning(severity)}\n");
        page.Append($"- **{coverage.Covered} of {coverage.Relevant}** relevant recommendations of APRL are asked ({coverage.Percent} %); [the table](#aprl) gives the rest its reason.\n\n");
        page.Append("`holdfast assess` asks them all; `holdfast assess --explain HF2201` explains one. A gap can be accepted for a time with a waiver in the\nestate file; it stays in every report and improves no figure.\n\n");
        page.Append("The ids of Checkov, PSRule, azqr, kube-linter, kube-score and Polaris were compared with those tools' own lists in 2026; a code such as\n`waf:RE:05` is a line of the Well-Architected Framework's checklists.\n");
        WriteAreas(page, rules);
        WriteCoverage(page, coverage);
        return page.ToString();
    }

    private static string Meaning(Severity severity) => severity switch
    {
        Severity.Error => "breaks an objective when an ordinary failure comes.",
        Severity.Warning => "will cost minutes some day.",
        _ => "worth knowing.",
    };

    private static void WriteAreas(StringBuilder page, IReadOnlyList<RuleInfo> rules)
    {
        foreach (var area in rules.GroupBy(rule => rule.Area).OrderBy(area => area.Key))
        {
            page.Append($"\n## {AreaWords.Of(area.Key)}\n\n| rule | what should hold | severity | finds |\n| --- | --- | --- | --- |\n");
            foreach (var rule in area.OrderBy(rule => rule.Reference, StringComparer.Ordinal))
                page.Append($"| [{rule.Reference}]({rule.Reference}.md) | {rule.Name} | {rule.Severity.ToString().ToLowerInvariant()} | {(rule.IsAbsence ? "what is missing" : "what is wrong")} |\n");
        }
    }

    private static void WriteCoverage(StringBuilder page, AprlCoverage coverage)
    {
        page.Append($"\n<a id=\"aprl\"></a>\n\n## Coverage of APRL\n\nFrom {AprlCatalogue.Source}: the {coverage.Rows.Count} active recommendations of the types that a logistics\nestate may meet, with shortened titles. ");
        page.Append("A recommendation counts as asked when a rule names its id; those of the Well-Architected\nFramework count by their code, such as `waf:RE:05`. ");
        page.Append($"Left out of the share are the {coverage.Rows.Count - coverage.Relevant} of types that no estate uses or compiles; they stand in the\ntable with that reason.\n\n");
        page.Append($"**{coverage.Covered} of {coverage.Relevant} asked: {coverage.Percent} %.**\n\n| id | type | impact | title | our rule, or why none |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in coverage.Rows)
        {
            var rules = string.Join(", ", row.Rules.Select(reference => $"[{reference}]({reference}.md)"));
            var reason = row.Rules.Count == 0 || !row.IsRelevant ? row.Reason : "";
            var recommendation = row.Recommendation;
            page.Append($"| `{recommendation.Id}` | {recommendation.Type} | {recommendation.Impact} | {recommendation.Title} | {string.Join(". ", new[] { rules, reason }.Where(text => text.Length > 0))} |\n");
        }
    }
}
