using System.Text;
using Holdfast.Compilation.Experiments.ChaosMesh;
using Holdfast.Compilation.Plan;

namespace Holdfast.Compilation.Experiments;

/// <summary>What can be drilled in an environment, how it is begun and stopped, and what was left out and why.</summary>
internal static class ExperimentsPage
{
    public static string Of(CompilationSource source, bool permitted, IReadOnlyList<BlastRadius> radii, IReadOnlyList<MeshFault> faults, bool hasStudio)
    {
        var text = new StringBuilder();
        text.Append($"# Drills of {source.Estate.Estate} in {source.Environment}\n\n")
            .Append("No agent applies this folder and no deployment of the platform holds it. One drill at a time; the next one when redundancy is whole again.\n\n")
            .Append("`lab/` happens in a lab of real components on one machine, never here: `holdfast drill run FILE ESTATE`.\n");
        if (!permitted)
            return text.Append("\nFailures are not made in this environment: it works on live data, or says so. `drills: true` under the environment allows them.\n").ToString();
        if (faults.Count > 0)
            AppendMesh(text, radii, faults);
        if (hasStudio)
            AppendStudio(text, source);
        else
            text.Append("\nNothing for Azure Chaos Studio: its faults hit whole node pools and networks, and this environment has no cluster of its own in Azure.\n");
        return text.ToString();
    }

    private static void AppendMesh(StringBuilder text, IReadOnlyList<BlastRadius> radii, IReadOnlyList<MeshFault> faults)
    {
        text.Append($"\n## Chaos Mesh\n\nEach fault is about one process, selects pods by namespace and label, and ends by itself after {MeshFaults.Duration}. Install it with `controllerManager.enableFilterNamespace=true` and annotate a namespace only for the drill: `kubectl annotate namespace NAME chaos-mesh.org/inject=enabled`.\n\n")
            .Append("- `cluster/`: the way to drill. `chaos run --hypothesis-strategy=continuously --fail-fast FILE` asks the objective all the time and takes the fault back.\n")
            .Append("- `chaos-mesh/schedules/`: paused. Applied by hand, one process at a time; begun by taking the pause away, stopped by `kubectl annotate schedule NAME " + MeshFiles.Pause + "=true --overwrite`.\n")
            .Append("- `chaos-mesh/once/`: what `cluster/` creates and deletes.\n\n| process | hit | faults | hits these processes too |\n| --- | --- | --- | --- |\n");
        foreach (var group in faults.GroupBy(fault => (fault.Process, fault.Target.Part)))
            text.Append($"| {group.Key.Process} | {group.First().Target.Namespace}/{group.Key.Part} | {string.Join(", ", group.Select(fault => fault.Scenario))} | {string.Join(", ", group.First().Target.AlsoHits)} |\n");
        var leftOut = radii.SelectMany(radius => radius.LeftOut.Select(reason => $"- {radius.Process}: {reason}.\n")).ToList();
        if (leftOut.Count > 0)
            text.Append("\nLeft out, because another tenant would be hit:\n\n").AppendJoin("", leftOut);
    }

    private static void AppendStudio(StringBuilder text, CompilationSource source) => text.Append(
        $"""

        ## Azure Chaos Studio

        These hit **every process of {source.Environment}**. Deploying starts nothing. Chaos Studio has no steady state and aborts nothing by itself: whoever starts one watches the objectives and cancels it. Each ends after ten minutes.

        ```sh
        GROUP=rg-{new Azure.AzurePlan(source).Name}
        az deployment group create --resource-group $GROUP --template-file main.bicep --parameters main.bicepparam
        az rest --method post --url "$(az resource show --resource-group $GROUP --resource-type Microsoft.Chaos/experiments --name NAME --query id --output tsv)/start?api-version=2025-01-01"
        az rest --method post --url "$(az resource show --resource-group $GROUP --resource-type Microsoft.Chaos/experiments --name NAME --query id --output tsv)/cancel?api-version=2025-01-01"
        ```

        Chaos Studio's own way into the cluster is not used: it asks for cluster administrator and a way to the private API server, and Chaos Mesh is there without either.

        """);
}
