using System.Text.Json.Nodes;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.GitOps;

/// <summary>The same two pipelines for Azure Pipelines; the approvals are checks of the environment that the last stage names.</summary>
internal sealed class AzurePipelines(CompilationSource source)
{
    private readonly PipelineSteps steps = new(source);

    public IEnumerable<CompiledFile> Files()
    {
        yield return new CompiledFile("gitops/azure-pipelines/infrastructure.yml", YamlText.Of(Pipeline("deploy", [.. Calendar(), Compile(), .. steps.Deploy.Select(step => InAzure(step.Name, step.Script))])));
        yield return new CompiledFile("gitops/azure-pipelines/application.yml", YamlText.Of(Pipeline("propose", [.. Calendar(), Clone(), Compile(), Propose()])));
    }

    private JsonObject Pipeline(string last, IEnumerable<JsonNode> lastSteps) => new()
    {
        ["trigger"] = new JsonObject { ["branches"] = new JsonObject { ["include"] = JsonList.Of("main") } },
        ["pr"] = new JsonObject { ["branches"] = new JsonObject { ["include"] = JsonList.Of("main") } },
        ["parameters"] = JsonList.OfNodes(new JsonObject { ["name"] = "emergency", ["displayName"] = "Release within a freeze", ["type"] = "boolean", ["default"] = false }),
        ["pool"] = new JsonObject { ["vmImage"] = "ubuntu-24.04" },
        ["stages"] = JsonList.OfNodes(
            new JsonObject
            {
                ["stage"] = "judge",
                ["jobs"] = JsonList.OfNodes(new JsonObject
                {
                    ["job"] = "judge",
                    ["timeoutInMinutes"] = 30,
                    ["steps"] = JsonList.OfNodes([
                        new JsonObject { ["checkout"] = "self", ["fetchDepth"] = 0, ["persistCredentials"] = false },
                        Script("Fetch the version before", "git worktree add before \"origin/${SYSTEM_PULLREQUEST_TARGETBRANCHNAME:-main}~0\" || git worktree add before HEAD~1"),
                        .. steps.Judge.Select(step => Script(step.Name, step.Script)),
                    ]),
                }),
            },
            new JsonObject
            {
                ["stage"] = last,
                ["dependsOn"] = "judge",
                ["condition"] = "and(succeeded(), ne(variables['Build.Reason'], 'PullRequest'))",
                ["jobs"] = JsonList.OfNodes(new JsonObject
                {
                    ["deployment"] = last,
                    ["timeoutInMinutes"] = 120,
                    ["environment"] = "${{ iif(parameters.emergency, '" + source.Environment + "-emergency', '" + source.Environment + "') }}",
                    ["strategy"] = new JsonObject
                    {
                        ["runOnce"] = new JsonObject { ["deploy"] = new JsonObject { ["steps"] = JsonList.OfNodes([new JsonObject { ["checkout"] = "self" }, .. lastSteps]) } },
                    },
                }),
            }),
    };

    private IEnumerable<JsonNode> Calendar()
    {
        if (steps.Calendar is not { } script)
            yield break;
        var step = Script("Obey the calendar", script);
        step["env"] = new JsonObject { ["EMERGENCY"] = "${{ lower(parameters.emergency) }}" };
        yield return step;
    }

    private static JsonObject Compile() => Script("Compile", "holdfast compile estate.yaml --out compiled --verify");

    private JsonObject Clone() => Script("Fetch the repository of environments", $"git -c http.extraheader=\"AUTHORIZATION: bearer $(System.AccessToken)\" clone https://dev.azure.com/{steps.EnvironmentsRepository} environments");

    private JsonObject Propose()
    {
        var step = Script("Propose it to the repository of environments", steps.Propose);
        step["env"] = new JsonObject { ["REVISION"] = "$(Build.SourceVersion)" };
        return step;
    }

    // The service connection is federated: it names an identity and holds no password.
    private JsonObject InAzure(string name, string script) => new()
    {
        ["task"] = "AzureCLI@2",
        ["displayName"] = name,
        ["inputs"] = new JsonObject { ["azureSubscription"] = $"{source.Estate.Estate.Text}-{source.Environment}", ["scriptType"] = "bash", ["scriptLocation"] = "inlineScript", ["inlineScript"] = script },
    };

    private static JsonObject Script(string name, string script) => new() { ["script"] = script, ["displayName"] = name };
}
