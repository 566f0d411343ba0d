namespace Holdfast.Proof.Compiling;

/// <summary>Has the routes of alerts judged by the program that will take them: whether each alert reaches whom the estate says.</summary>
internal static class AmtoolJudge
{
    private const string Configuration = "alertmanager.yml";
    private const string Cases = "alertmanager_routes_test.yaml";

    public static async Task<IReadOnlyList<CheckVerdict>> JudgeAsync(VerifiedFolder folder, string? tool, CancellationToken cancellation)
    {
        const string check = "amtool check-config";
        const string test = "amtool config routes test";
        var files = folder.Files("observability").ToDictionary(file => file.Path, StringComparer.Ordinal);
        if (!files.ContainsKey(Configuration))
            return [];
        if (tool is null)
            return [CheckVerdict.Of(folder.Environment, check, CheckOutcome.NotVerified, $"amtool is missing: {ExternalTool.Amtool.HowToGet}")];

        var place = Path.Combine(folder.Path, "observability");
        var (exitCode, said) = await ToolRun.RunAsync(tool, ["check-config", Configuration], place, folder.Scratch, cancellation);
        var cases = files.TryGetValue(Cases, out var written) ? RouteCase.ReadAll(written.Text) : [];
        var wrong = new List<string>();
        await Parallel.ForEachAsync(cases, cancellation, async (one, stop) =>
        {
            string[] arguments = ["config", "routes", "test", $"--config.file={Configuration}", $"--verify.receivers={string.Join(',', one.Receivers)}", .. one.Labels];
            var (code, words) = await ToolRun.RunAsync(tool, arguments, place, folder.Scratch, stop);
            if (code != 0)
            {
                lock (wrong)
                    wrong.Add($"{string.Join(' ', one.Labels)} must reach {string.Join(", ", one.Receivers)}. {words}");
            }
        });
        return
        [
            CheckVerdict.Of(folder.Environment, check, exitCode == 0 ? CheckOutcome.Passed : CheckOutcome.Failed, exitCode == 0 ? Configuration : said),
            CheckVerdict.Of(folder.Environment, test, cases.Count == 0 || wrong.Count > 0 ? CheckOutcome.Failed : CheckOutcome.Passed, cases.Count == 0 ? "There is no case to judge." : wrong.Count > 0 ? string.Join('\n', wrong.Order(StringComparer.Ordinal)) : $"{cases.Count} cases"),
        ];
    }
}
