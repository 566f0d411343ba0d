using System.Text.Json.Nodes;
using Holdfast.Recovery.Providers;
using Holdfast.Recovery.Sites;
using k8s;

namespace Holdfast.Azure.CloudNativePg;

/// <summary>CloudNativePG: its operator restores to a moment, always into a Cluster of a new name.</summary>
public sealed class CloudNativePgProvider(CloudNativePgSite site, IKubernetes client, TimeProvider time) : IRestoreProvider
{
    private const int Port = 5432;

    /// <summary>The operator archives at least every five minutes, unless it was told otherwise.</summary>
    private static readonly TimeSpan ArchiveEvery = TimeSpan.FromMinutes(5);

    private readonly KubernetesApi api = new(client, site.Namespace);

    public string Name => "CloudNativePG";

    public async Task<ProviderOutcome<RecoveryWindow>> WindowAsync(CancellationToken cancellation)
    {
        var got = await api.GetAsync(KubeKind.Cluster, site.Cluster, cancellation);
        if (got is not ProviderOutcome<JsonNode>.Done { Value: var cluster })
            return RefusalOf(got);
        var listed = await api.ListAsync(KubeKind.Backup, selector: null, cancellation);
        if (listed is not ProviderOutcome<JsonNode>.Done { Value: var list })
            return RefusalOf(listed);
        List<KnownBackup> backups = [
            .. from backup in list.EachAt("items")
               where backup.TextAt("spec", "cluster", "name") == site.Cluster && backup.TextAt("status", "phase") == "completed"
               let stopped = CopyTags.ReadMoment(backup.TextAt("status", "stoppedAt"))
               where stopped is not null
               orderby stopped
               select new KnownBackup(backup.TextAt("metadata", "name") ?? "", stopped.Value)];
        var (first, refusal) = await FirstAsync(cluster, cancellation);
        if (refusal is not null)
            return refusal;
        return (first ?? backups.FirstOrDefault()?.CompletedAt) is { } earliest
            ? new RecoveryWindow(earliest, LatestOf(cluster), LatestIsPromised: true, backups)
            : new Refusal(RefusalKind.NotFound, $"The cluster '{site.Cluster}' has no completed backup.");
    }

    public async Task<ProviderOutcome<CopyState>> BeginAsync(CopyRequest request, CancellationToken cancellation)
    {
        var got = await api.GetAsync(KubeKind.Cluster, site.Cluster, cancellation);
        if (got is not ProviderOutcome<JsonNode>.Done { Value: var source })
            return RefusalOf(got);
        if (CopyCluster.Of(request, site.Namespace, source) is not { } copy)
            return new Refusal(RefusalKind.NotFound, $"The cluster '{site.Cluster}' names no object store, neither by the plugin nor under spec.backup.");
        // To create never changes what is there: a name that is taken is refused by Kubernetes itself.
        var created = await api.CreateAsync(KubeKind.Cluster, copy, cancellation);
        return created is ProviderOutcome<JsonNode>.Done ? new CopyState("accepted") : RefusalOf(created);
    }

    public async Task<ProviderOutcome<CopyState>> LookAsync(string name, CancellationToken cancellation)
    {
        var got = await api.GetAsync(KubeKind.Cluster, name, cancellation);
        if (got is not ProviderOutcome<JsonNode>.Done { Value: var cluster })
            return RefusalOf(got);
        var phase = cluster.TextAt("status", "phase") ?? "not seen by the operator yet";
        var reason = cluster.TextAt("status", "phaseReason") is { Length: > 0 } more ? $"{phase} ({more})" : phase;
        if (cluster.At("metadata", "deletionTimestamp") is not null)
            return new Refusal(RefusalKind.Failed, $"The cluster '{name}' is being deleted.");
        if (phase.Contains("unrecoverable", StringComparison.OrdinalIgnoreCase))
            return new Refusal(RefusalKind.Failed, $"The operator gives up on '{name}': {reason}.");
        // A recovery that fails is begun anew for ever, and its phase stays the same: only our limit ends it.
        return ConditionOf(cluster, "Ready").TextAt("status") == "True"
            ? new CopyState(reason, new($"{name}-rw.{site.Namespace}.svc", Port, RequiresTls: true), CopyTags.ReadMoment(cluster.TextAt("spec", "bootstrap", "recovery", "recoveryTarget", "targetTime")))
            : new CopyState(reason);
    }

    public async Task<ProviderOutcome<IReadOnlyList<FoundCopy>>> FindAsync(CancellationToken cancellation)
    {
        var listed = await api.ListAsync(KubeKind.Cluster, $"{CopyCluster.SourceLabel}={site.Cluster}", cancellation);
        return listed is ProviderOutcome<JsonNode>.Done { Value: var list }
            ? new ProviderOutcome<IReadOnlyList<FoundCopy>>.Done([.. list.EachAt("items").Where(item => item.At("metadata", "deletionTimestamp") is null).Select(CopyIn).OfType<FoundCopy>()])
            : RefusalOf(listed);
    }

    public async Task<ProviderOutcome<FoundCopy>> MarkAsync(string name, CopyMark mark, CancellationToken cancellation)
    {
        var got = await api.GetAsync(KubeKind.Cluster, name, cancellation);
        if (got is not ProviderOutcome<JsonNode>.Done { Value: var cluster })
            return RefusalOf(got);
        if (CopyIn(cluster) is null)
            return NotOurs(name);
        var patched = await api.PatchAsync(KubeKind.Cluster, name, new JsonObject { ["metadata"] = CopyCluster.Marked(mark, site.Cluster, []) }, cancellation);
        return patched is ProviderOutcome<JsonNode>.Done ? new FoundCopy(name, mark) : RefusalOf(patched);
    }

    public async Task<ProviderOutcome<string>> RemoveAsync(string name, CancellationToken cancellation)
    {
        var got = await api.GetAsync(KubeKind.Cluster, name, cancellation);
        if (got is not ProviderOutcome<JsonNode>.Done { Value: var cluster })
            return RefusalOf(got) is { Kind: not RefusalKind.NotFound } refusal ? refusal : name;
        if (CopyIn(cluster) is null || cluster.TextAt("metadata", "uid") is not { } uid)
            return NotOurs(name);
        var deleted = await api.DeleteAsync(KubeKind.Cluster, name, uid, cancellation);
        return deleted is ProviderOutcome<JsonNode>.Refused { Refusal: { Kind: not RefusalKind.NotFound } kept } ? kept : name;
    }

    // With the plugin the window is kept with the object store, for each server that writes to it.
    private async Task<(DateTimeOffset? First, Refusal? Refusal)> FirstAsync(JsonNode cluster, CancellationToken cancellation)
    {
        if (CopyCluster.PluginOf(cluster) is not { } plugin || plugin.TextAt("parameters", "barmanObjectName") is not { } store)
            return (CopyTags.ReadMoment(cluster.TextAt("status", "firstRecoverabilityPoint")), null);
        var got = await api.GetAsync(KubeKind.ObjectStore, store, cancellation);
        return got is ProviderOutcome<JsonNode>.Done { Value: var found }
            ? (CopyTags.ReadMoment(found.TextAt("status", "serverRecoveryWindow", plugin.TextAt("parameters", "serverName") ?? site.Cluster, "firstRecoverabilityPoint")), null)
            : (null, RefusalOf(got));
    }

    // While archiving fails, nothing later than its last success can be restored.
    private DateTimeOffset LatestOf(JsonNode cluster)
    {
        var promised = time.GetUtcNow() - ArchiveEvery;
        var archiving = ConditionOf(cluster, "ContinuousArchiving");
        return archiving.TextAt("status") == "False" && CopyTags.ReadMoment(archiving.TextAt("lastTransitionTime")) is { } stopped && stopped < promised ? stopped : promised;
    }

    private static JsonNode? ConditionOf(JsonNode cluster, string type) => cluster.EachAt("status", "conditions").FirstOrDefault(condition => condition.TextAt("type") == type);

    private FoundCopy? CopyIn(JsonNode cluster) =>
        cluster.TextAt("metadata", "name") is { } name && name != site.Cluster && cluster.TextAt("metadata", "labels", CopyCluster.SourceLabel) == site.Cluster
        && CopyTags.Read(cluster.TextAt("metadata", "labels", CopyCluster.OwnerLabel), cluster.TextAt("metadata", "annotations", CopyCluster.ExpiresAnnotation)) is { } mark
            ? new(name, mark)
            : null;

    private Refusal NotOurs(string name) => new(RefusalKind.Forbidden, $"The cluster '{name}' does not carry holdfast's labels: it is not a copy of '{site.Cluster}', and is left alone.");

    private static Refusal RefusalOf(ProviderOutcome<JsonNode> outcome) => ((ProviderOutcome<JsonNode>.Refused)outcome).Refusal;
}
