using System.Text.Json.Nodes;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.GitOps;

/// <summary>The two pipelines as GitHub Actions: one may change Azure, the other only propose to the repository of environments.</summary>
internal sealed class GitHubPipelines(CompilationSource source)
{
    // Version 4.2.2, by its digest: a tag can be moved.
    private const string Checkout = "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683";

    private readonly PipelineSteps steps = new(source);

    public IEnumerable<CompiledFile> Files()
    {
        yield return new CompiledFile("gitops/github/workflows/infrastructure.yml", YamlText.Of(Workflow("infrastructure", Deploy())));
        yield return new CompiledFile("gitops/github/workflows/application.yml", YamlText.Of(Workflow("application", Propose())));
    }

    private JsonObject Workflow(string name, JsonObject last) => new()
    {
        ["name"] = $"{name} ({source.Environment})",
        ["on"] = new JsonObject
        {
            ["pull_request"] = new JsonObject(),
            ["push"] = new JsonObject { ["branches"] = JsonList.Of("main") },
            ["workflow_dispatch"] = new JsonObject
            {
                ["inputs"] = new JsonObject { ["emergency"] = new JsonObject { ["description"] = "Release within a freeze; the environment of emergencies has approvers of its own", ["type"] = "boolean", ["default"] = false } },
            },
        },
        ["permissions"] = new JsonObject { ["contents"] = "read" },
        ["concurrency"] = new JsonObject { ["group"] = $"{name}-{source.Environment}-${{{{ github.ref }}}}", ["cancel-in-progress"] = false },
        ["jobs"] = new JsonObject { ["judge"] = Judge(), [name == "infrastructure" ? "deploy" : "propose"] = last },
    };

    private JsonObject Judge() => new()
    {
        ["runs-on"] = "ubuntu-24.04",
        ["timeout-minutes"] = 30,
        ["steps"] = JsonList.OfNodes([CheckoutOf(path: null), Before(), .. steps.Judge.Select(step => Run(step.Name, step.Script))]),
    };

    private JsonObject Deploy()
    {
        var job = ProtectedJob();
        job["permissions"] = new JsonObject { ["contents"] = "read", ["id-token"] = "write" };
        job["steps"] = JsonList.OfNodes([CheckoutOf(path: null), .. Calendar(), Run("Compile", "holdfast compile estate.yaml --out compiled --verify"), Login(), .. steps.Deploy.Select(step => Run(step.Name, step.Script))]);
        return job;
    }

    private JsonObject Propose()
    {
        var job = ProtectedJob();
        var environments = CheckoutOf("environments");
        if (environments["with"] is JsonObject with)
        {
            with["repository"] = steps.EnvironmentsRepository;
            with["ssh-key"] = "${{ secrets.ENVIRONMENTS_DEPLOY_KEY }}";
        }

        var propose = Run("Propose it to the repository of environments", steps.Propose);
        propose["env"] = new JsonObject { ["REVISION"] = "${{ github.sha }}" };
        job["steps"] = JsonList.OfNodes([CheckoutOf(path: null), .. Calendar(), environments, Run("Compile", "holdfast compile estate.yaml --out compiled --verify"), propose]);
        return job;
    }

    private JsonObject ProtectedJob() => new()
    {
        ["needs"] = "judge",
        ["if"] = "github.event_name != 'pull_request'",
        ["runs-on"] = "ubuntu-24.04",
        ["timeout-minutes"] = 120,
        ["environment"] = $"${{{{ inputs.emergency && '{source.Environment}-emergency' || '{source.Environment}' }}}}",
    };

    private IEnumerable<JsonObject> Calendar()
    {
        if (steps.Calendar is not { } script)
            yield break;
        var step = Run("Obey the calendar", script);
        step["env"] = new JsonObject { ["EMERGENCY"] = "${{ inputs.emergency }}" };
        yield return step;
    }

    // Federated: GitHub vouches for the run, and no password exists that could leak. The ids are names, not secrets.
    private static JsonObject Login()
    {
        var step = Run("Log in to Azure", "token=$(curl -sSf -H \"Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN\" \"$ACTIONS_ID_TOKEN_REQUEST_URL&audience=api://AzureADTokenExchange\" | jq -r .value)\naz login --service-principal --username \"$CLIENT\" --tenant \"$TENANT\" --federated-token \"$token\" --output none\n");
        step["env"] = new JsonObject { ["CLIENT"] = "${{ vars.AZURE_CLIENT_ID }}", ["TENANT"] = "${{ vars.AZURE_TENANT_ID }}" };
        return step;
    }

    private static JsonObject Before()
    {
        var before = CheckoutOf("before");
        if (before["with"] is JsonObject with)
            with["ref"] = "${{ github.event.pull_request.base.sha || github.event.before || github.sha }}";
        return before;
    }

    private static JsonObject CheckoutOf(string? path)
    {
        var step = new JsonObject { ["uses"] = Checkout };
        var with = new JsonObject();
        if (path is not null)
            with["path"] = path;
        with["persist-credentials"] = path == "environments";
        step["with"] = with;
        return step;
    }

    private static JsonObject Run(string name, string script) => new() { ["name"] = name, ["run"] = script };
}
