using Xunit;

namespace Holdfast.Tidy.Tests;

internal static class Complaints
{
    /// <summary>Runs a rule over the repository. All complaints at once: they are repaired together.</summary>
    public static void None(IEnumerable<TrackedFile> files, Func<TrackedFile, IEnumerable<string>> rule)
    {
        var judged = files.ToList();
        Assert.True(judged.Count > 0, "The rule saw no file at all, so it proves nothing.");
        None(judged.SelectMany(rule));
    }

    public static void None(IEnumerable<string> complaints)
    {
        var found = complaints.ToList();
        if (found.Count > 0)
            Assert.Fail(string.Join('\n', found));
    }

    /// <summary>The negative control: the same rule must report an invented offender, and must name its file.</summary>
    public static void One(TrackedFile invented, Func<TrackedFile, IEnumerable<string>> rule) =>
        Assert.StartsWith(invented.Path, Assert.Single(rule(invented)), StringComparison.Ordinal);
}
