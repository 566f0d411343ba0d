using System.Text.Json.Nodes;
using Holdfast.Compilation.Observability;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.GitOps;

/// <summary>What Argo CD reads: one project, one application for each unit, and the wave of each.</summary>
internal sealed class ArgoFiles(CompilationSource source, SyncOrder order)
{
    private const string ArgoNamespace = "argocd";

    private readonly ReleaseCalendar calendar = new(source);

    private string Project => $"{source.Estate.Estate.Text}-{source.Environment}";

    private string Repository => Repositories.UrlOf(source, RepositoryContent.Environments);

    public IEnumerable<CompiledFile> Files()
    {
        yield return CompiledFile.OfYaml("gitops/argo-cd/project.yaml", [ProjectObject()]);
        yield return CompiledFile.OfYaml("gitops/argo-cd/applications.yaml", order.Units.Select(unit => (JsonNode)Application(unit)));
        yield return CompiledFile.OfYaml("gitops/argo-cd/observability.yaml", [Observability()]);
        yield return CompiledFile.OfYaml("gitops/argo-cd-bootstrap/root.yaml", [Root()]);
        yield return CompiledFile.OfYaml("gitops/argo-cd-bootstrap/settings.yaml", [Settings()]);
    }

    private JsonObject ProjectObject()
    {
        var spec = new JsonObject
        {
            ["description"] = source.Estate.About ?? source.Estate.Estate.Text,
            ["sourceRepos"] = JsonList.Of(Repository),
            ["destinations"] = JsonList.OfNodes(order.Units.Select(unit => unit.Namespace).Concat([ArgoNamespace, "observability", "traefik"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(space => new JsonObject { ["server"] = Cluster, ["namespace"] = space })),
            ["clusterResourceWhitelist"] = JsonList.OfNodes(
                Kind("", "Namespace"), Kind("scheduling.k8s.io", "PriorityClass"), Kind("cert-manager.io", "ClusterIssuer"), Kind("external-secrets.io", "ClusterSecretStore"), Kind("networking.k8s.io", "IngressClass")),
            ["orphanedResources"] = new JsonObject { ["warn"] = true },
        };
        if (Roles() is { Count: > 0 } roles)
            spec["roles"] = roles;
        if (SyncWindows() is { Count: > 0 } windows)
            spec["syncWindows"] = windows;
        return Object("AppProject", Project, wave: null, spec);
    }

    private static JsonObject Kind(string group, string kind) => new() { ["group"] = group, ["kind"] = kind };

    private const string Cluster = "https://kubernetes.default.svc";

    private JsonArray Roles()
    {
        var roles = new JsonArray();
        Add("operators", "Look, and read logs", ["get", "logs"]);
        // Only who approves may sync by hand, which is what is left within a freeze.
        Add("approvers", "Sync by hand, within a freeze as well", ["get", "sync"]);
        Add("auditors", "Look", ["get"]);
        return roles;

        void Add(string role, string about, string[] actions)
        {
            if (source.Estate.Security?.Identity?.Groups.GetValueOrDefault(role) is not { } group)
                return;
            roles.Add(new JsonObject
            {
                ["name"] = role,
                ["description"] = about,
                ["groups"] = JsonList.Of(group),
                ["policies"] = JsonList.Of(actions.Select(action => $"p, proj:{Project}:{role}, {(action == "logs" ? "logs, get" : $"applications, {action}")}, {Project}/*, allow")),
            });
        }
    }

    private JsonArray SyncWindows()
    {
        var windows = new JsonArray();
        foreach (var freeze in calendar.Freezes)
            windows.Add(Window("deny", $"0 0 {freeze.From.Day} {freeze.From.Month} *", ReleaseCalendar.LengthOf(freeze), $"Freeze '{freeze.Name}' from {freeze.From} to {freeze.To}"));
        foreach (var span in calendar.Windows?.Spans ?? [])
            windows.Add(Window("allow", $"{span.From.Minute} {span.From.Hour} * * {ReleaseCalendar.CronDays(span.Days)}", span.Length, $"Release window {span}"));
        return windows;
    }

    private JsonObject Window(string kind, string schedule, TimeSpan length, string about) => new()
    {
        ["kind"] = kind,
        ["schedule"] = schedule,
        ["duration"] = $"{(int)length.TotalHours}h{(length.Minutes > 0 ? $"{length.Minutes}m" : "")}",
        ["timeZone"] = calendar.Zone,
        ["applications"] = JsonList.Of("*"),
        ["manualSync"] = true,
        ["description"] = about,
    };

    private JsonObject Application(SyncUnit unit)
    {
        var directory = new JsonObject { ["recurse"] = true };
        if (unit.Name == SyncUnit.Foundation)
            directory["exclude"] = Globs(order.Units.SelectMany(other => other.Files));
        else
            directory["include"] = Globs(unit.Files);
        var spec = new JsonObject
        {
            ["project"] = Project,
            ["source"] = Source("kubernetes", directory),
            ["destination"] = new JsonObject { ["server"] = Cluster, ["namespace"] = unit.Namespace },
            ["syncPolicy"] = SyncPolicy(unit),
            ["revisionHistoryLimit"] = 10,
        };
        if (unit.IsScaled)
            spec["ignoreDifferences"] = JsonList.OfNodes(new JsonObject { ["group"] = "apps", ["kind"] = "Deployment", ["name"] = unit.Name, ["jsonPointers"] = JsonList.Of("/spec/replicas") });
        return Object("Application", $"{Project}-{unit.Name}", order.Waves[unit.Name], spec);
    }

    private JsonObject Observability() => Object("Application", $"{Project}-observability", wave: 1, new JsonObject
    {
        ["project"] = Project,
        ["source"] = Source("observability/kubernetes", new JsonObject { ["recurse"] = true }),
        ["destination"] = new JsonObject { ["server"] = Cluster, ["namespace"] = "observability" },
        ["syncPolicy"] = SyncPolicy(unit: null),
        ["revisionHistoryLimit"] = 10,
    });

    private JsonObject Root() => Object("Application", Project, wave: null, new JsonObject
    {
        ["project"] = "default",
        ["source"] = Source("gitops/argo-cd", new JsonObject { ["recurse"] = true }),
        ["destination"] = new JsonObject { ["server"] = Cluster, ["namespace"] = ArgoNamespace },
        ["syncPolicy"] = SyncPolicy(unit: null),
    });

    private JsonObject Source(string folder, JsonObject directory) => new()
    {
        ["repoURL"] = Repository + ".git",
        ["targetRevision"] = "main",
        ["path"] = $"{source.Environment}/{folder}",
        ["directory"] = directory,
    };

    private JsonObject SyncPolicy(SyncUnit? unit)
    {
        var locked = unit is { HoldsData: true } && source.Estate.Gitops is not { LockStores: false };
        var options = new List<string> { "ServerSideApply=true", "CreateNamespace=false", "PruneLast=true" };
        if (locked)
            options.AddRange(["Prune=false", "Delete=false"]);
        return new JsonObject
        {
            ["automated"] = new JsonObject { ["prune"] = !locked, ["selfHeal"] = true },
            ["syncOptions"] = JsonList.Of(options),
            ["retry"] = new JsonObject { ["limit"] = 5, ["backoff"] = new JsonObject { ["duration"] = "10s", ["factor"] = 2, ["maxDuration"] = "3m" } },
        };
    }

    // Waves order applications only if Argo CD waits for their health, which it has not done by itself since 1.8.
    private JsonObject Settings() => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject { ["name"] = "argocd-cm", ["namespace"] = ArgoNamespace, ["labels"] = new JsonObject { ["app.kubernetes.io/name"] = "argocd-cm", ["app.kubernetes.io/part-of"] = "argocd" } },
        ["data"] = new JsonObject
        {
            ["timeout.reconciliation"] = $"{PromText.Seconds(source.Estate.Gitops?.Drift ?? TimeSpan.FromMinutes(3))}s",
            ["resource.customizations.health.argoproj.io_Application"] = "hs = {}\nhs.status = \"Progressing\"\nhs.message = \"\"\nif obj.status ~= nil and obj.status.health ~= nil then\n  hs.status = obj.status.health.status\n  hs.message = obj.status.health.message\nend\nreturn hs\n",
        },
    };

    private static string Globs(IEnumerable<string> patterns) => "{" + string.Join(',', patterns) + "}";

    private static JsonObject Object(string kind, string name, int? wave, JsonObject spec)
    {
        var metadata = new JsonObject { ["name"] = name, ["namespace"] = ArgoNamespace };
        if (wave is { } number)
            metadata["annotations"] = new JsonObject { ["argocd.argoproj.io/sync-wave"] = $"{number}" };
        return new JsonObject { ["apiVersion"] = "argoproj.io/v1alpha1", ["kind"] = kind, ["metadata"] = metadata, ["spec"] = spec };
    }
}
