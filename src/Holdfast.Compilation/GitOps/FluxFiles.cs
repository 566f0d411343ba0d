using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Compilation.Traefik;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.GitOps;

/// <summary>What Flux reads: the repository, and a Kustomization for each directory that waits for those it needs.</summary>
internal sealed class FluxFiles(CompilationSource source, ClusterPlan cluster, SyncOrder order)
{
    private const string FluxNamespace = "flux-system";
    private const string ChartFolder = "gitops/flux-traefik/";

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
        if (order.Units.Any(unit => unit.IsChart) && cluster.Ingress is { } ingress)
            yield return CompiledFile.OfYaml(ChartFolder + "release.yaml", Chart(ingress));
    }

    private JsonObject Kustomization(SyncUnit unit)
    {
        var spec = new JsonObject
        {
            ["interval"] = DurationText.Format(source.Estate.Gitops?.Drift ?? TimeSpan.FromMinutes(10)),
            ["retryInterval"] = "1m",
            ["timeout"] = "15m",
            ["path"] = $"./{source.Environment}/{(unit.IsChart ? ChartFolder : unit.Folder).TrimEnd('/')}",
            // What holds data says so itself, and is not taken away.
            ["prune"] = true,
            ["wait"] = true,
            ["sourceRef"] = new JsonObject { ["kind"] = "GitRepository", ["name"] = Prefix },
        };
        if (unit.Needs.Count > 0)
            spec["dependsOn"] = JsonList.OfNodes(unit.Needs.Select(need => new JsonObject { ["name"] = NameOf(need) }));
        return Object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", NameOf(unit.Name), spec);
    }

    private IEnumerable<JsonNode> Chart(Ingress ingress)
    {
        yield return Object("source.toolkit.fluxcd.io/v1", "HelmRepository", NameOf("traefik"), new JsonObject { ["interval"] = "1h", ["url"] = InstallValues.ChartRepository });
        // Flux reads values from objects and not from files: these are those of traefik/values.yaml.
        yield return Object("helm.toolkit.fluxcd.io/v2", "HelmRelease", NameOf("traefik"), new JsonObject
        {
            ["interval"] = "10m",
            ["releaseName"] = "traefik",
            ["targetNamespace"] = cluster.IngressNamespace,
            ["storageNamespace"] = cluster.IngressNamespace,
            ["chart"] = new JsonObject
            {
                ["spec"] = new JsonObject
                {
                    ["chart"] = "traefik",
                    ["version"] = InstallValues.ChartVersion,
                    ["sourceRef"] = new JsonObject { ["kind"] = "HelmRepository", ["name"] = NameOf("traefik") },
                },
            },
            ["install"] = new JsonObject { ["crds"] = "CreateReplace", ["remediation"] = new JsonObject { ["retries"] = 3 } },
            ["upgrade"] = new JsonObject { ["crds"] = "CreateReplace", ["remediation"] = new JsonObject { ["retries"] = 3, ["strategy"] = "rollback" } },
            ["driftDetection"] = new JsonObject { ["mode"] = "enabled" },
            ["values"] = InstallValues.Of(cluster, ingress),
        });
    }

    private string NameOf(string part) => KubeName.Of(Prefix, part);

    private static JsonObject Object(string version, string kind, string name, JsonObject spec) => new()
    {
        ["apiVersion"] = version,
        ["kind"] = kind,
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = FluxNamespace },
        ["spec"] = spec,
    };
}
