using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Compilation.Traefik;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.GitOps;

/// <summary>Argo CD's projects: from where, into which namespaces and with which kinds an application may be applied. A tenant's reaches its own namespace only.</summary>
internal sealed class ArgoProjects(CompilationSource source, SyncOrder order)
{
    public const string ArgoNamespace = "argocd";
    public const string Cluster = "https://kubernetes.default.svc";

    private readonly ReleaseCalendar calendar = new(source);

    /// <summary>The project of what all share.</summary>
    public string Platform => $"{source.Estate.Estate.Text}-{source.Environment}";

    public string Repository => Repositories.UrlOf(source, RepositoryContent.Environments) + ".git";

    /// <summary>A name that is this environment's own; Argo CD writes it into labels, which have the same limit.</summary>
    public string NameOf(string part) => KubeName.Of(Platform, part);

    public JsonObject OfPlatform() => Project(
        Platform,
        source.Estate.About ?? source.Estate.Estate.Text,
        order.Units.Any(unit => unit.IsChart) ? [Repository, InstallValues.ChartRepository] : [Repository],
        order.Units.Where(unit => unit.Tenant is null).Select(unit => unit.Namespace).Concat(ScrapeSettings.AreNeeded(new ClusterPlan(source)) ? [ScrapeSettings.Namespace] : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        [
            Kind("", "Namespace"), Kind("", "PersistentVolume"), Kind("scheduling.k8s.io", "PriorityClass"), Kind("storage.k8s.io", "StorageClass"), Kind("cert-manager.io", "ClusterIssuer"), Kind("networking.k8s.io", "IngressClass"),
            Kind("apiextensions.k8s.io", "CustomResourceDefinition"), Kind("rbac.authorization.k8s.io", "ClusterRole"), Kind("rbac.authorization.k8s.io", "ClusterRoleBinding"),
        ]);

    public JsonObject OfTenant(string tenant, IReadOnlyList<SyncUnit> units) => Project(
        NameOf(tenant),
        source.Estate.Tenants.GetValueOrDefault(tenant)?.About ?? tenant,
        [Repository],
        units.Select(unit => unit.Namespace).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        // A share's volume belongs to no namespace; its claim is fixed.
        source.Estate.Stores.Values.Any(store => store.Tenant == tenant && store.Engine.Kind == Holdfast.Estate.Values.StoreEngineKind.FileShare) ? [Kind("", "PersistentVolume")] : []);

    public static JsonObject Object(string kind, string name, int? wave, JsonObject spec)
    {
        var metadata = new JsonObject { ["name"] = name, ["namespace"] = ArgoNamespace };
        if (wave is { } number)
            metadata["annotations"] = new JsonObject { ["argocd.argoproj.io/sync-wave"] = $"{number}" };
        return new JsonObject { ["apiVersion"] = "argoproj.io/v1alpha1", ["kind"] = kind, ["metadata"] = metadata, ["spec"] = spec };
    }

    // Before all applications: none is accepted whose project is not there.
    private JsonObject Project(string name, string about, string[] repositories, IEnumerable<string> namespaces, JsonObject[] clusterKinds)
    {
        var spec = new JsonObject
        {
            ["description"] = about,
            ["sourceRepos"] = JsonList.Of(repositories),
            ["destinations"] = JsonList.OfNodes(namespaces.Select(space => new JsonObject { ["server"] = Cluster, ["namespace"] = space })),
            ["clusterResourceWhitelist"] = JsonList.OfNodes(clusterKinds),
            ["orphanedResources"] = new JsonObject { ["warn"] = true },
        };
        if (Roles(name) is { Count: > 0 } roles)
            spec["roles"] = roles;
        if (SyncWindows() is { Count: > 0 } windows)
            spec["syncWindows"] = windows;
        return Object("AppProject", name, wave: -1, spec);
    }

    private static JsonObject Kind(string group, string kind) => new() { ["group"] = group, ["kind"] = kind };

    private JsonArray Roles(string project)
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
                ["policies"] = JsonList.Of(actions.Select(action => $"p, proj:{project}:{role}, {(action == "logs" ? "logs, get" : $"applications, {action}")}, {project}/*, allow")),
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
}
