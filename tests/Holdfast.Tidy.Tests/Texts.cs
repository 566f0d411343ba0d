using System.Text.RegularExpressions;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tidy.Tests;

/// <summary>What may not stand in a file, whatever else it says. Controls are put together from pieces, or they would report themselves.</summary>
public sealed partial class Texts
{
    private static IEnumerable<TrackedFile> Tests => TrackedFile.All.Where(file => file.IsCode && file.IsTest);

    // STYLE.md and the like may speak about the word; code may not use it.
    private static IEnumerable<TrackedFile> NotProse => TrackedFile.All.Where(file => !file.Path.EndsWith(".md", StringComparison.Ordinal));

    private static IEnumerable<TrackedFile> Pages => TrackedFile.All.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void No_test_sleeps() => Complaints.None(Tests, Sleeps);

    [Theory]
    [InlineData("Thread" + ".Sleep(100);")]
    [InlineData("await Task" + ".Delay(100);")]
    [InlineData("await Task\n    " + ".Delay(limit, time, cancellation);")]
    public void A_sleeping_test_is_reported(string text) => Complaints.One(new("tests/Slow.cs", text), Sleeps);

    [Fact]
    public void A_skipped_test_says_why() => Complaints.None(Tests, SilentSkips);

    [Theory]
    [InlineData("[Fact(Skip" + " = \"\")]")]
    [InlineData("[Fact(Skip" + " = \"flaky\")]")]
    [InlineData("[Theory(Skip" + " = \"fix later please\")]")]
    public void A_skip_without_a_reason_is_reported(string text) => Complaints.One(new("tests/Skipped.cs", text), SilentSkips);

    [Fact]
    public void A_skip_with_a_reason_is_accepted() =>
        Assert.Empty(SilentSkips(new("tests/Skipped.cs", "[Fact(Skip" + " = \"#12: the kernel of the build machines has no nftables\")]")));

    [Fact]
    public void A_task_for_later_names_its_issue() => Complaints.None(NotProse, LooseTasks);

    [Theory]
    [InlineData("// TO" + "DO: think")]
    [InlineData("# FIX" + "ME soon")]
    public void A_task_without_an_issue_is_reported(string text) => Complaints.One(new("src/A.cs", text), LooseTasks);

    [Fact]
    public void A_task_with_an_issue_is_accepted() => Assert.Empty(LooseTasks(new("src/A.cs", "// TO" + "DO #12: think")));

    [Fact]
    public void No_file_knows_its_authors_machine() => Complaints.None(TrackedFile.All, MachinePaths);

    [Theory]
    [InlineData("cd /wo" + "rk/main")]
    [InlineData("see \"/ho" + "me/jan/holdfast\"")]
    [InlineData("log=/tm" + "p/holdfast.log")]
    [InlineData("C:\\Us" + "ers\\jan")]
    public void A_path_of_a_machine_is_reported(string text) => Complaints.One(new("docs/a.md", text), MachinePaths);

    [Theory]
    [InlineData("https://example.com/wo" + "rk/main")]
    [InlineData("src/wo" + "rk/main")]
    public void A_path_elsewhere_is_accepted(string text) => Assert.Empty(MachinePaths(new("docs/a.md", text)));

    [Fact]
    public void No_file_names_a_package_host() => Complaints.None(TrackedFile.All, PackageHosts);

    [Theory]
    [InlineData("https://api.nug" + "et.org/v3/index.json")]
    [InlineData("https://registry.npm" + "js.org/")]
    [InlineData("https://holdfast.jfr" + "og.io/artifactory/nuget")]
    [InlineData("http://deb.deb" + "ian.org/debian")]
    public void A_package_host_is_reported(string text) => Complaints.One(new("docs/a.md", text), PackageHosts);

    [Fact]
    public void Links_between_pages_lead_somewhere() => Complaints.None(Pages, BrokenLinks);

    [Theory]
    [InlineData("see [the guide](no-such-page.md)")]
    [InlineData("see [the guide](../STYLE.md#no-such-folder-above)")]
    [InlineData("![picture](no-such-picture.png)")]
    public void A_broken_link_is_reported(string text) => Complaints.One(new("LINKS.md", text), BrokenLinks);

    [Theory]
    [InlineData("[a](https://example.com/x) [b](#here) [c](src) [d](Holdfast.slnx#L3) [e](mailto:a@example.com)")]
    [InlineData("```\n[not](a-link.md)\n```\nand `[not](one-either.md)`")]
    public void A_good_link_is_accepted(string text) => Assert.Empty(BrokenLinks(new("LINKS.md", text)));

    private static IEnumerable<string> Sleeps(TrackedFile file) =>
        from Match match in Sleep().Matches(file.Text)
        select $"{file.Path}: a test that sleeps ({match.Value}...). Use fake time, or wait for a condition with a limit.";

    private static IEnumerable<string> SilentSkips(TrackedFile file) =>
        from Match match in Skip().Matches(file.Text)
        where !Issue().IsMatch(match.Groups["reason"].Value) || match.Groups["reason"].Value.Split(' ').Length < 4
        select $"{file.Path}: {match.Value} needs an issue number and a reason in words.";

    private static IEnumerable<string> LooseTasks(TrackedFile file) =>
        from line in file.Lines
        where Task().IsMatch(line.Text) && !Issue().IsMatch(line.Text)
        select $"{file.Path}({line.Number}): a task for later without the number of its issue.";

    private static IEnumerable<string> MachinePaths(TrackedFile file) =>
        from line in file.Lines
        let match = MachinePath().Match(line.Text)
        where match.Success
        select $"{file.Path}({line.Number}): '{match.Value}' is a path of one machine.";

    private static IEnumerable<string> PackageHosts(TrackedFile file) =>
        from line in file.Lines
        let match = PackageHost().Match(line.Text)
        where match.Success
        select $"{file.Path}({line.Number}): '{match.Value}' is a package host. Each machine sets its own, outside of the repository.";

    private static IEnumerable<string> BrokenLinks(TrackedFile page) =>
        from Match match in Link().Matches(Verbatim().Replace(page.Text, ""))
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !Scheme().IsMatch(target)
        let path = RepositoryRoot.Combine(Path.Combine(Path.GetDirectoryName(page.Path)!, target))
        where !Path.Exists(path)
        select $"{page.Path}: the link to '{target}' leads nowhere.";

    [GeneratedRegex(@"Thread\s*\.\s*Sleep|Task\s*\.\s*Delay\s*\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Sleep();

    [GeneratedRegex("""\bSkip\s*=\s*"(?<reason>[^"]*)"(?! \+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Skip();

    [GeneratedRegex(@"\b(TOD[O]|FIXM[E]|HAC[K]|XX[X])\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Task();

    [GeneratedRegex(@"#\d+", RegexOptions.ExplicitCapture)]
    private static partial Regex Issue();

    [GeneratedRegex(@"(?<![\w.~$}*-])/(wor[k]|tm[p]|hom[e]/\w+|User[s]/\w+)/\w|[A-Z]:\\User[s]\\\w", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(api\.nuget\.org|nuget\.pkg\.github\.com|pkgs\.dev\.azure\.com|registry\.npmjs\.org|files\.pythonhosted\.org|pypi\.org/simple|proxy\.golang\.org|deb\.debian\.org|archive\.ubuntu\.com|[\w-]+\.jfrog\.io|artifactory[\w-]*\.\w+)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex PackageHost();

    [GeneratedRegex(@"\]\(<?(?<target>[^)\s>]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Verbatim();

    [GeneratedRegex("^[a-z][a-z+.-]*:", RegexOptions.ExplicitCapture)]
    private static partial Regex Scheme();
}
