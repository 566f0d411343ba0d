using Holdfast.Compilation;

namespace Holdfast.Proof.Compiling;

/// <summary>Has rules checked, and their generated tests run, by the program that will evaluate them.</summary>
internal static class PromtoolJudge
{
    private const string EndOfTest = "_test.yaml";
    private const string EndOfSlowTest = "_slow_test.yaml";

    /// <param name="folder">What is judged.</param>
    /// <param name="tool">The program; null when it is missing.</param>
    /// <param name="thorough">Whether the tests that walk through days of data are run, too.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlyList<CheckVerdict>> JudgeAsync(VerifiedFolder folder, string? tool, bool thorough, CancellationToken cancellation)
    {
        const string check = "promtool check rules";
        const string test = "promtool test rules";
        var files = folder.Files("observability/rules").ToList();
        if (files.Count == 0)
            return [];
        if (tool is null)
            return [CheckVerdict.Of(folder.Environment, check, CheckOutcome.NotVerified, $"promtool is missing: {ExternalTool.Promtool.HowToGet}")];

        var place = Path.Combine(folder.Path, "observability", "rules");
        var rules = files.Where(file => !file.Path.EndsWith(EndOfTest, StringComparison.Ordinal)).ToList();
        var (exitCode, said) = await ToolRun.RunAsync(tool, ["check", "rules", .. rules.Select(file => file.Path)], place, folder.Scratch, cancellation);
        var tests = files.Where(file => file.Path.EndsWith(EndOfTest, StringComparison.Ordinal) && (thorough || !file.Path.EndsWith(EndOfSlowTest, StringComparison.Ordinal))).ToList();
        var classes = new RuleNames(folder.Source).Classes(tests, rules.ToDictionary(file => file.Path, StringComparer.Ordinal));
        var failures = new List<string>();
        await Parallel.ForEachAsync(classes, cancellation, async (file, stop) =>
        {
            var (code, words) = await ToolRun.RunAsync(tool, ["test", "rules", file.Path], place, folder.Scratch, stop);
            if (code != 0)
            {
                lock (failures)
                    failures.Add(words);
            }
        });
        return
        [
            CheckVerdict.Of(folder.Environment, check, exitCode == 0 ? CheckOutcome.Passed : CheckOutcome.Failed, exitCode == 0 ? $"{rules.Count} {(rules.Count == 1 ? "file" : "files")}" : said),
            CheckVerdict.Of(folder.Environment, test, tests.Count == 0 || failures.Count > 0 ? CheckOutcome.Failed : CheckOutcome.Passed, failures.Count > 0 ? string.Join('\n', failures.Order(StringComparer.Ordinal)) : Amount(tests, classes)),
        ];

        string Amount(List<CompiledFile> all, IReadOnlyList<CompiledFile> run) => string.Concat(
            all.Count == 0 ? "There is no test to run." : $"{run.Sum(file => file.Text.Split("\n  - name: ").Length - 1)} cases in {run.Count} {(run.Count == 1 ? "file" : "files")}",
            run.Count < all.Count ? $"; {all.Count - run.Count} others differ from these in names only" : "",
            thorough || !files.Exists(file => file.Path.EndsWith(EndOfSlowTest, StringComparison.Ordinal)) ? "" : "; those that walk through days need --thorough");
    }
}
