namespace Holdfast.Proof.Compiling;

/// <summary>Has the Azure files built and linted by the compiler that deploys them. A warning is a refusal: what is allowed is suppressed in the files, with its reason.</summary>
internal static class BicepJudge
{
    public static async Task<IReadOnlyList<CheckVerdict>> JudgeAsync(VerifiedFolder folder, string? tool, CancellationToken cancellation)
    {
        const string build = "bicep build";
        const string lint = "bicep lint";
        if (!folder.Files("azure").Any())
            return [];
        if (tool is null)
            return [CheckVerdict.Of(folder.Environment, build, CheckOutcome.NotVerified, $"bicep is missing: {ExternalTool.Bicep.HowToGet}")];
        var azure = Path.Combine(folder.Path, "azure");
        var modules = folder.Files("azure/modules").Count();
        return
        [
            await RunAsync(build, ["build-params", "main.bicepparam", "--outfile", Path.Combine(folder.Scratch, $"{folder.Environment}.json")]),
            await RunAsync(lint, ["lint", "main.bicep"]),
        ];

        async Task<CheckVerdict> RunAsync(string check, string[] arguments)
        {
            var (exitCode, said) = await ToolRun.RunAsync(tool, arguments, azure, folder.Scratch, cancellation);
            return exitCode == 0 && said.Length == 0
                ? CheckVerdict.Of(folder.Environment, check, CheckOutcome.Passed, $"main.bicep and {modules} modules, without a word")
                : CheckVerdict.Of(folder.Environment, check, CheckOutcome.Failed, said);
        }
    }
}
