using System.Text;
using System.Xml;
using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;
using Holdfast.Estate.Reading;

namespace Holdfast.Assessment.Reports;

/// <summary>An assessment as JUnit XML, for build servers: a suite per area, a case per rule.</summary>
public static class JunitReport
{
    /// <param name="report">The assessment.</param>
    /// <param name="places">Where the parts of the estate stand.</param>
    /// <param name="context">Of which estate it speaks.</param>
    /// <param name="failsFrom">The lowest severity whose standing findings fail a case; milder ones are its output.</param>
    public static string Of(AssessmentReport report, EstatePlaces places, ReportContext context, Severity failsFrom)
    {
        var byRule = report.Findings.ToLookup(finding => finding.Rule.Reference, StringComparer.Ordinal);
        var cases = context.Rules
            .OrderBy(rule => rule.Area)
            .ThenBy(rule => rule.Reference, StringComparer.Ordinal)
            .Select(rule => new RuleCase(rule, [.. byRule[rule.Reference].Where(finding => !finding.IsWaived)], [.. byRule[rule.Reference].Where(finding => finding.IsWaived)], failsFrom))
            .ToList();
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, $"holdfast assess {context.Estate}", cases);
            foreach (var area in cases.GroupBy(each => each.Rule.Area))
            {
                xml.WriteStartElement("testsuite");
                WriteCounts(xml, AreaWords.Of(area.Key), [.. area]);
                foreach (var each in area)
                    Write(xml, each, places);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void WriteCounts(XmlWriter xml, string name, List<RuleCase> cases)
    {
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("tests", $"{cases.Count}");
        xml.WriteAttributeString("failures", $"{cases.Count(each => each.Fails)}");
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", $"{cases.Count(each => each.IsSkipped)}");
    }

    private static void Write(XmlWriter xml, RuleCase each, EstatePlaces places)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"holdfast.{each.Rule.Area}");
        xml.WriteAttributeString("name", $"{each.Rule.Reference} {each.Rule.Name}");
        if (each.Fails)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", ReportWords.Of(each.Rule.Severity));
            xml.WriteAttributeString("message", $"{ReportWords.Plural(each.Standing.Count, "gap")}: {Clean(each.Standing[0].Message)}");
            xml.WriteString(Lines(each.Standing, places, each.Rule));
            xml.WriteEndElement();
        }
        else if (each.IsSkipped)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Clean(string.Join(" ", each.Waived.Select(ReportWords.Justification).Distinct(StringComparer.Ordinal))));
            xml.WriteEndElement();
        }
        else if (each.Standing.Count > 0)
        {
            xml.WriteElementString("system-out", Lines(each.Standing, places, each.Rule));
        }

        xml.WriteEndElement();
    }

    private static string Lines(IReadOnlyList<Finding> findings, EstatePlaces places, RuleInfo rule)
    {
        var lines = new StringBuilder("\n");
        foreach (var finding in findings)
        {
            var felt = finding.Processes.Count == 0 ? "" : $" Felt by {string.Join(", ", finding.Processes)}.";
            lines.Append($"{Clean(places.Of([.. finding.Path]).ToString())}: {Clean(finding.Message)}{felt}\n");
        }

        return lines.Append($"{rule.Fix} See {ReportWords.PageOf(rule)}.\n").ToString();
    }

    // XML has no way to write most control characters, not even escaped.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? " " : rune.ToString()));

    /// <summary>A rule with what stands and what is accepted of it.</summary>
    private sealed record RuleCase(RuleInfo Rule, IReadOnlyList<Finding> Standing, IReadOnlyList<Finding> Waived, Severity FailsFrom)
    {
        public bool Fails => Standing.Count > 0 && Rule.Severity >= FailsFrom;

        public bool IsSkipped => Standing.Count == 0 && Waived.Count > 0;
    }
}
