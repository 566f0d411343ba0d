using Holdfast.Assessment.Planning;

namespace Holdfast.Assessment.Reports.Html;

/// <summary>The roadmap of the page: phases with what must hold between them, then the waves.</summary>
internal static class HtmlRoadmap
{
    private const int SubjectsShown = 6;

    public static void Write(HtmlText page, Roadmap roadmap)
    {
        page.Add($"<section>\n<h2 id=\"roadmap\">Roadmap</h2>\n<p class=\"soft\">A phase begins when the one before it is done. Each line says what should hold, and below it for whom it does not.</p>\n");
        foreach (var (index, phase) in roadmap.Phases.Index())
            WritePhase(page, index + 1, phase);
        if (roadmap.Waves.Count > 0)
            WriteWaves(page, roadmap.Waves);
        page.Add($"</section>\n");
    }

    private static void WritePhase(HtmlText page, int number, RoadmapPhase phase)
    {
        page.Add($"<article class=\"card\">\n<header><h4><span class=\"ref\">{number}</span>{phase.Name}</h4><span class=\"badge plain\">{ReportWords.Plural(phase.Findings.Count, "gap")}</span></header>\n<p>{phase.Purpose}</p>\n");
        if (phase.Findings.Count > 0)
        {
            page.Add($"<ul class=\"gaps\">\n");
            foreach (var rule in phase.Findings.GroupBy(finding => finding.Rule.Reference))
            {
                var first = rule.First().Rule;
                var subjects = rule.Select(finding => finding.Subject.Name).Distinct(StringComparer.Ordinal).ToList();
                var more = subjects.Count > SubjectsShown ? $" and {subjects.Count - SubjectsShown} more" : "";
                page.Add($"<li><span class=\"badge {ReportWords.Of(first.Severity)}\">{ReportWords.Of(first.Severity)}</span> <span class=\"ref\">{first.Reference}</span>{first.Name}");
                page.Add($"<div class=\"facts\"><span>{string.Join(", ", subjects.Take(SubjectsShown))}{more}</span></div></li>\n");
            }

            page.Add($"</ul>\n");
        }

        page.Add($"<dl>");
        WriteCheck(page, "Begins when", phase.Entry);
        WriteCheck(page, "Ends when", phase.Exit);
        page.Add($"</dl>\n</article>\n");
    }

    private static void WriteCheck(HtmlText page, string when, PhaseCheck check)
    {
        page.Add($"<dt>{when}</dt><dd>{check.Condition} ");
        if (check.Holds)
            page.Add($"<span class=\"holds\">It holds.</span></dd>");
        else
            page.Add($"<span class=\"open\">{check.Open.Count} open.</span></dd>");
    }

    private static void WriteWaves(HtmlText page, IReadOnlyList<MigrationWave> waves)
    {
        page.Add($"<h3>Waves of migration</h3>\n<p class=\"soft\">What shares a store moves together; what the business can miss longest moves first.</p>\n");
        page.Add($"<div class=\"wide\"><table>\n<thead><tr><th>wave</th><th>processes</th><th>with the stores</th><th>to mind</th></tr></thead>\n<tbody>\n");
        foreach (var wave in waves)
        {
            if (wave.Environments.Count > 0)
                page.Add($"<tr><td>{wave.Number}. {wave.Name}</td><td colspan=\"3\">environments {string.Join(", ", wave.Environments)}</td></tr>\n");
            foreach (var unit in wave.Units)
            {
                page.Add($"<tr><td>{wave.Number}. {wave.Name}</td><td>{string.Join(", ", unit.Processes)}</td><td>{string.Join(", ", unit.Stores)}</td><td class=\"small\">");
                WriteMind(page, unit);
                page.Add($"</td></tr>\n");
            }
        }

        page.Add($"</tbody></table></div>\n");
    }

    private static void WriteMind(HtmlText page, MigrationUnit unit)
    {
        if (unit.After.Count > 0)
            page.Add($"<div>after {string.Join(", ", unit.After)}</div>");
        if (unit.ReadsFrom.Count > 0)
            page.Add($"<div>reads a replica of {string.Join(", ", unit.ReadsFrom)}: of the old one, until that has moved</div>");
        if (unit.Coexistence.Count > 0)
            page.Add($"<div>{string.Join(", ", unit.Coexistence)} still drives events: both sides run and are reconciled until it is retired</div>");
    }
}
