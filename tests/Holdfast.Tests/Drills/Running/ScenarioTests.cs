using Holdfast.Drills.Running;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Drills.Running;

public sealed class ScenarioTests
{
    public static TheoryData<string> Names => [.. Scenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_scenario_has_a_page_that_the_list_links(string name)
    {
        var pages = Path.Combine(RepositoryRoot.Path, "docs", "faults");

        Assert.StartsWith($"# {name}\n", File.ReadAllText(Path.Combine(pages, name + ".md")), StringComparison.Ordinal);
        Assert.Contains($"[{name}]({name}.md)", File.ReadAllText(Path.Combine(pages, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_executed_is_no_scenario_that_could_be_green() =>
        Assert.All(Scenario.NotExecutable, entry => Assert.True(Scenario.Find(entry.Key) is null && entry.Value.Length > 0));
}
