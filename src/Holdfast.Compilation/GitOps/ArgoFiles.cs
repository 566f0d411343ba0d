using System.Text.Json.Nodes;
using Holdfast.Compilation.Observability;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Compilation.Traefik;

namespace Holdfast.Compilation.GitOps;

/// <summary>What Argo CD reads: an application for each directory, with its wave, in the project of whose it is.</summary>
internal sealed class ArgoFiles(CompilationSource source, SyncOrder order)
{
    private readonly ArgoProjects projects = new(source, order);

    public IEnumerable<CompiledFile> Files()
    {
        yield return CompiledFile.OfYaml("gitops/argo-cd/project.yaml", [projects.OfPlatform()]);
        yield return CompiledFile.OfYaml("gitops/argo-cd/applications.yaml", order.Units.Where(unit => unit.Tenant is null).Select(unit => (JsonNode)Application(unit)));
        foreach (var tenant in order.Units.Where(unit => unit.Tenant is not null).GroupBy(unit => unit.Tenant!, StringComparer.Ordinal).OrderBy(tenant => tenant.Key, StringComparer.Ordinal))
            yield return CompiledFile.OfYaml($"gitops/argo-cd/tenants/{tenant.Key}.yaml", [projects.OfTenant(tenant.Key, [.. tenant]), .. tenant.Select(unit => (JsonNode)Application(unit))]);
        yield return CompiledFile.OfYaml("gitops/argo-cd-bootstrap/root.yaml", [Root()]);
        yield return CompiledFile.OfYaml("gitops/argo-cd-bootstrap/settings.yaml", [Settings()]);
    }

    private JsonObject Application(SyncUnit unit)
    {
        var spec = new JsonObject { ["project"] = unit.Tenant is null ? projects.Platform : projects.NameOf(unit.Tenant) };
        if (unit.IsChart)
            spec["sources"] = Chart();
        else
            spec["source"] = Source(unit.Folder);
        spec["destination"] = Destination(unit.Namespace);
        spec["syncPolicy"] = SyncPolicy(unit.Migrates);
        spec["revisionHistoryLimit"] = 10;
        // A release lets the migration go; what it has let go is not held back again.
        if (unit.Migrates)
            spec["ignoreDifferences"] = JsonList.OfNodes(new JsonObject { ["group"] = "batch", ["kind"] = "Job", ["jsonPointers"] = JsonList.Of("/spec/suspend") });
        return ArgoProjects.Object("Application", projects.NameOf(unit.Name), order.Waves[unit.Name], spec);
    }

    private JsonObject Root() => ArgoProjects.Object("Application", projects.Platform, wave: null, new JsonObject
    {
        ["project"] = "default",
        ["source"] = Source("gitops/argo-cd/").With("directory", new JsonObject { ["recurse"] = true }),
        ["destination"] = Destination(ArgoProjects.ArgoNamespace),
        ["syncPolicy"] = SyncPolicy(migrates: false),
    });

    private JsonObject Source(string folder) => new()
    {
        ["repoURL"] = projects.Repository,
        ["targetRevision"] = "main",
        ["path"] = $"{source.Environment}/{folder.TrimEnd('/')}",
    };

    // The chart comes from its own repository, its values from ours.
    private JsonArray Chart() => JsonList.OfNodes(
        new JsonObject
        {
            ["repoURL"] = InstallValues.ChartRepository,
            ["chart"] = "traefik",
            ["targetRevision"] = InstallValues.ChartVersion,
            ["helm"] = new JsonObject { ["releaseName"] = "traefik", ["valueFiles"] = JsonList.Of($"$values/{source.Environment}/{TraefikFiles.ValuesFile}") },
        },
        new JsonObject { ["repoURL"] = projects.Repository, ["targetRevision"] = "main", ["ref"] = "values" });

    private static JsonObject Destination(string space) => new() { ["server"] = ArgoProjects.Cluster, ["namespace"] = space };

    // What holds data says so itself, and is neither pruned nor deleted.
    private static JsonObject SyncPolicy(bool migrates) => new()
    {
        ["automated"] = new JsonObject { ["prune"] = true, ["selfHeal"] = true },
        ["syncOptions"] = JsonList.Of([.. migrates ? (string[])["RespectIgnoreDifferences=true"] : [], "ServerSideApply=true", "CreateNamespace=false", "PruneLast=true"]),
        ["retry"] = new JsonObject { ["limit"] = 5, ["backoff"] = new JsonObject { ["duration"] = "10s", ["factor"] = 2, ["maxDuration"] = "3m" } },
    };

    // Waves order applications only if Argo CD waits for their health, which it has not done by itself since 1.8.
    private JsonObject Settings() => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject { ["name"] = "argocd-cm", ["namespace"] = ArgoProjects.ArgoNamespace, ["labels"] = new JsonObject { ["app.kubernetes.io/name"] = "argocd-cm", ["app.kubernetes.io/part-of"] = "argocd" } },
        ["data"] = new JsonObject
        {
            ["timeout.reconciliation"] = $"{PromText.Seconds(source.Estate.Gitops?.Drift ?? TimeSpan.FromMinutes(3))}s",
            ["resource.customizations.health.argoproj.io_Application"] = "hs = {}\nhs.status = \"Progressing\"\nhs.message = \"\"\nif obj.status ~= nil and obj.status.health ~= nil then\n  hs.status = obj.status.health.status\n  hs.message = obj.status.health.message\nend\nreturn hs\n",
            ["resource.customizations.health.batch_Job"] = JobHealth,
        },
    };

    // As Argo CD judges jobs, but for one: a migration that stands suspended is in order, and holds no later wave back.
    private const string JobHealth =
        "hs = { status = \"Progressing\", message = \"\" }\nif obj.spec.suspend == true then\n  hs.status = \"Healthy\"\n  hs.message = \"suspended until a release lets it go\"\n  return hs\nend\n"
        + "if obj.status ~= nil and obj.status.conditions ~= nil then\n  for _, condition in ipairs(obj.status.conditions) do\n    if condition.status == \"True\" and condition.type == \"Complete\" then\n      hs.status = \"Healthy\"\n    end\n"
        + "    if condition.status == \"True\" and condition.type == \"Failed\" then\n      hs.status = \"Degraded\"\n      hs.message = condition.message\n    end\n  end\nend\nreturn hs\n";
}
