using System.Text.Json.Nodes;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.GitOps;

/// <summary>What Flux reads: the repository, and a Kustomization for each unit that waits for those it needs.</summary>
internal sealed class FluxFiles(CompilationSource source, SyncOrder order)
{
    private const string FluxNamespace = "flux-system";

    private string Prefix => $"{source.Estate.Estate.Text}-{source.Environment}";

    public IEnumerable<CompiledFile> Files()
    {
        yield return CompiledFile.OfYaml("gitops/flux/repository.yaml", [Object("source.toolkit.fluxcd.io/v1", "GitRepository", Prefix, new JsonObject
        {
            ["interval"] = "1m",
            ["url"] = Repositories.UrlOf(source, RepositoryContent.Environments),
            ["ref"] = new JsonObject { ["branch"] = "main" },
        })]);
        yield return CompiledFile.OfYaml("gitops/flux/kustomizations.yaml", order.Units.Select(unit => (JsonNode)Kustomization(unit)));
    }

    private JsonObject Kustomization(SyncUnit unit)
    {
        var spec = new JsonObject
        {
            ["interval"] = DurationText.Format(source.Estate.Gitops?.Drift ?? TimeSpan.FromMinutes(10)),
            ["retryInterval"] = "1m",
            ["timeout"] = "15m",
            ["path"] = $"./{source.Environment}/kubernetes",
            ["prune"] = !unit.HoldsData,
            ["wait"] = true,
            ["sourceRef"] = new JsonObject { ["kind"] = "GitRepository", ["name"] = Prefix },
            // As in .gitignore: all but the files of this unit, or for the foundation, all but those of the others.
            ["ignore"] = unit.Name == SyncUnit.Foundation
                ? string.Concat(order.Units.SelectMany(other => other.Files).Select(file => $"/{file}\n"))
                : "/**\n" + string.Concat(unit.Files.Select(file => $"!/{file}\n")),
        };
        if (unit.Needs.Count > 0)
            spec["dependsOn"] = JsonList.OfNodes(unit.Needs.Select(need => new JsonObject { ["name"] = $"{Prefix}-{need}" }));
        return Object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", $"{Prefix}-{unit.Name}", spec);
    }

    private static JsonObject Object(string version, string kind, string name, JsonObject spec) => new()
    {
        ["apiVersion"] = version,
        ["kind"] = kind,
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = FluxNamespace },
        ["spec"] = spec,
    };
}
