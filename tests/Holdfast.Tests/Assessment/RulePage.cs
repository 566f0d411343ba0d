using System.Text;
using Holdfast.Assessment;
using Holdfast.Assessment.Rules;
using Holdfast.Testing;

namespace Holdfast.Tests.Assessment;

/// <summary>
/// A rule's page: its two fixtures are written by hand, as changes to samples/regional-warehouse, and everything else is made from the
/// rule. BASELINE=accept writes the page anew.
/// </summary>
internal sealed class RulePage
{
    private RulePage(IReadOnlyList<string> fails, IReadOnlyList<string> passes) => (Fails, Passes) = (fails, passes);

    public IReadOnlyList<string> Fails { get; }

    public IReadOnlyList<string> Passes { get; }

    public static string PathOf(string reference) => $"docs/rules/{reference}.md";

    public static RulePage Read(string reference)
    {
        var file = RepositoryRoot.Combine(PathOf(reference));
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        return new RulePage(BlocksBelow(text, "## Fails"), BlocksBelow(text, "## Passes"));
    }

    public string Render(Rule rule)
    {
        var info = rule.Info;
        var page = new StringBuilder($"# {info.Reference}: {info.Name}\n\n");
        page.Append("| area | severity | kind | since | the same question elsewhere |\n| --- | --- | --- | --- | --- |\n");
        var elsewhere = info.ForeignIds.Count == 0 ? "nobody asks it" : string.Join(", ", info.ForeignIds.Select(id => $"`{id}`"));
        page.Append($"| {AreaWords.Of(info.Area)} | {info.Severity.ToString().ToLowerInvariant()} | {(info.IsAbsence ? "absence" : "defect")} | {info.Since} | {elsewhere} |\n\n");
        page.Append($"**What it means.** {info.Meaning}\n\n**What to do.** {info.Fix}\n\n");
        if (info.Needs.Count > 0)
            page.Append($"**When it is judged.** Only where the estate has {string.Join(" and ", info.Needs.Select(premise => premise.Words))}.\n\n");
        page.Append("The changes below are laid over [samples/regional-warehouse](../../samples/regional-warehouse/estate.yaml); a test keeps them true.\n\n## Fails\n");
        foreach (var fixture in Fails)
        {
            page.Append($"\n```yaml\n{fixture}```\n");
            foreach (var gap in FixtureEstate.Find(rule, fixture))
                page.Append($"\n> {gap.Message}\n");
        }

        page.Append("\n## Passes\n");
        foreach (var fixture in Passes)
            page.Append($"\n```yaml\n{fixture}```\n");
        page.Append("\n## Sources\n\n");
        foreach (var source in info.Sources)
            page.Append($"- {source}\n");
        return page.ToString();
    }

    private static List<string> BlocksBelow(string text, string heading)
    {
        var blocks = new List<string>();
        StringBuilder? block = null;
        var inside = false;
        foreach (var line in text.Split('\n'))
        {
            if (block is null && line.StartsWith("## ", StringComparison.Ordinal))
                inside = line == heading;
            else if (inside && block is null && line == "```yaml")
                block = new StringBuilder();
            else if (block is not null && line == "```")
            {
                blocks.Add(block.ToString());
                block = null;
            }
            else
                block?.Append(line).Append('\n');
        }

        return blocks;
    }
}
