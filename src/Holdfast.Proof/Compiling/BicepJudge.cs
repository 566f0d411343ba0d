using System.Text.Json.Nodes;

namespace Holdfast.Proof.Compiling;

/// <summary>Has the Azure files built and linted by the compiler that deploys them. A warning is a refusal: what is allowed is suppressed in the files, with its reason.</summary>
internal static class BicepJudge
{
    /// <summary>The largest template that Azure takes, in bytes. https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits</summary>
    public const int LargestTemplate = 4 << 20;

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
        var template = Path.Combine(folder.Scratch, $"{folder.Environment}.json");
        var built = await RunAsync(build, ["build", "main.bicep", "--outfile", template]);
        if (built.Outcome == CheckOutcome.Passed && JsonNode.Parse(await File.ReadAllTextAsync(template, cancellation)) is { } written)
            built = OfSize(built, written.ToJsonString().Length);
        return [built, await RunAsync(lint, ["lint", "main.bicepparam"])];

        async Task<CheckVerdict> RunAsync(string check, string[] arguments)
        {
            var (exitCode, said) = await ToolRun.RunAsync(tool, arguments, azure, folder.Scratch, cancellation);
            return exitCode == 0 && said.Length == 0
                ? CheckVerdict.Of(folder.Environment, check, CheckOutcome.Passed, $"main.bicep and {modules} modules, without a word")
                : CheckVerdict.Of(folder.Environment, check, CheckOutcome.Failed, said);
        }
    }

    /// <summary>What builds is still refused when it is larger than Azure takes.</summary>
    internal static CheckVerdict OfSize(CheckVerdict built, int bytes) => bytes > LargestTemplate
        ? built with { Outcome = CheckOutcome.Failed, Detail = $"The template has {bytes / (double)(1 << 20):F1} MiB, and Azure takes {LargestTemplate >> 20}: divide the estate, or put tenants on shared servers." }
        : built with { Detail = $"{built.Detail}; {bytes / (double)(1 << 20):F1} of {LargestTemplate >> 20} MiB" };
}
