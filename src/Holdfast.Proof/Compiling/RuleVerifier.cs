namespace Holdfast.Proof.Compiling;

/// <summary>Has written rules, their tests and the routes judged by the tools that will receive them.</summary>
/// <param name="searchPath">Where to look for promtool and amtool; the PATH of this process when absent.</param>
public sealed class RuleVerifier(string? searchPath = null)
{
    private const string Configuration = "alertmanager.yml";

    private readonly string path = searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>The verdicts on the folder <c>observability</c> of one environment.</summary>
    public async Task<IReadOnlyList<RuleVerdict>> VerifyAsync(string folder, CancellationToken cancellation)
    {
        var verdicts = new List<RuleVerdict>();
        var rules = Path.Combine(folder, "rules");
        var tests = FilesOf(rules).Where(IsTest).ToList();
        var files = FilesOf(rules).Where(file => !IsTest(file)).ToList();
        verdicts.AddRange(await WithToolAsync("promtool", "prometheus", async tool =>
        [
            await CheckAsync("promtool check rules", tool, ["check", "rules", .. files], rules, cancellation),
            await CheckAsync("promtool test rules", tool, ["test", "rules", .. tests], rules, cancellation),
        ]));
        verdicts.AddRange(await WithToolAsync("amtool", "prometheus-alertmanager", async tool =>
        [
            await CheckAsync("amtool check-config", tool, ["check-config", Configuration], folder, cancellation),
            await RoutesAsync(tool, folder, cancellation),
        ]));
        return verdicts;
    }

    // The names stand in the order of the alphabet whatever order the file system gives.
    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal) : [];

    private static bool IsTest(string file) => file.EndsWith("_test.yaml", StringComparison.Ordinal);

    private async Task<IReadOnlyList<RuleVerdict>> WithToolAsync(string tool, string package, Func<string, Task<IReadOnlyList<RuleVerdict>>> judge) =>
        ToolRun.Find(tool, path) is { } file
            ? await judge(file)
            : [new RuleVerdict(tool, RuleOutcome.NotVerified, $"{tool} is missing, apt install {package}")];

    private static async Task<RuleVerdict> CheckAsync(string check, string tool, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        const int verbs = 2;
        // A tool that is given nothing to judge would say that all is well.
        if (!Directory.Exists(folder) || (arguments.Count <= verbs && arguments[^1] != Configuration) || (arguments[^1] == Configuration && !File.Exists(Path.Combine(folder, Configuration))))
            return new RuleVerdict(check, RuleOutcome.Failed, "There are no files to judge; compile the estate first.");
        var (exitCode, said) = await ToolRun.RunAsync(tool, arguments, folder, cancellation);
        return new RuleVerdict(check, exitCode == 0 ? RuleOutcome.Passed : RuleOutcome.Failed, said);
    }

    private static async Task<RuleVerdict> RoutesAsync(string tool, string folder, CancellationToken cancellation)
    {
        const string check = "amtool config routes test";
        var file = Path.Combine(folder, "alertmanager_routes_test.yaml");
        if (!File.Exists(file) || RouteCase.ReadAll(file) is not { Count: > 0 } cases)
            return new RuleVerdict(check, RuleOutcome.Failed, "There are no cases to judge; compile the estate first.");
        foreach (var routeCase in cases)
        {
            string[] arguments = ["config", "routes", "test", $"--config.file={Configuration}", $"--verify.receivers={string.Join(',', routeCase.Receivers)}", .. routeCase.Labels];
            var (exitCode, said) = await ToolRun.RunAsync(tool, arguments, folder, cancellation);
            if (exitCode != 0)
                return new RuleVerdict(check, RuleOutcome.Failed, $"{string.Join(' ', routeCase.Labels)} must reach {string.Join(", ", routeCase.Receivers)}. {said}");
        }

        return new RuleVerdict(check, RuleOutcome.Passed, $"{cases.Count} cases");
    }
}
