using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation.Runbooks;

public sealed class RunbookTests
{
    [Fact]
    public void What_people_follow_is_reviewed()
    {
        foreach (var file in CompiledSample.Tree("regional-warehouse").In("runbooks"))
            Baseline.Matches($"regional-warehouse/compiled/{file.Path}", file.Text);
    }

    [Fact]
    public void Every_alert_leads_to_a_page_that_exists()
    {
        var tree = CompiledSample.Tree("regional-warehouse");
        var links = tree.In("observability").SelectMany(file => file.Text.Split('\n')).Where(line => line.Contains("runbook_url:", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf("/blob/main/", StringComparison.Ordinal) + "/blob/main/".Length)..].Trim()).Distinct().ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(tree.Find(link)));
    }
}
