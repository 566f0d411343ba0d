using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;

namespace Holdfast.Compilation.Changes;

/// <summary>What of the Kubernetes objects changes between two trees of one environment.</summary>
public static class KubernetesChanges
{
    private static readonly HashSet<string> HoldData = new(StringComparer.Ordinal) { "PersistentVolumeClaim", "Cluster", "Database", "ObjectStore", "Namespace" };

    private static readonly HazardRule[] Rules =
    [
        .. ((string[])["Deployment", "StatefulSet", "DaemonSet"]).SelectMany(kind => (HazardRule[])
        [
            new(kind, "spec.template", new(HazardKind.Restart, "Its pods are replaced one after the other; requests are drained as drain.md shows.")),
            new(kind, "spec.selector", new(HazardKind.Replacement, "The selector cannot be changed: delete the object first, and its pods with it.")),
        ]),
        new("StatefulSet", "spec.volumeClaimTemplates", new(HazardKind.Replacement, "Volume claims of a stateful set cannot be changed.")),
        new("StatefulSet", "spec.serviceName", new(HazardKind.Replacement, "The service of a stateful set cannot be changed.")),
        new("Job", "spec.template", new(HazardKind.Replacement, "The template of a job cannot be changed: the job is deleted and runs again.")),
        new("PersistentVolumeClaim", "spec.resources.requests.storage", new(HazardKind.Replacement, "A volume does not shrink."), HazardRule.Shrinks),
        new("PersistentVolumeClaim", "spec.storageClassName", new(HazardKind.DataLoss, "The class of a claim cannot be changed: the claim is made anew, empty.")),
        new("PersistentVolumeClaim", "spec.accessModes", new(HazardKind.DataLoss, "The access modes of a claim cannot be changed: the claim is made anew, empty.")),
        new("StorageClass", "parameters", new(HazardKind.Replacement, "A storage class cannot be changed, only deleted and made anew; existing volumes stay as they are.")),
        new("PriorityClass", "value", new(HazardKind.Replacement, "The value of a priority class cannot be changed.")),
        new("Service", "spec.clusterIP", new(HazardKind.Replacement, "The address of a service cannot be changed.")),
        new("RoleBinding", "roleRef", new(HazardKind.Replacement, "The role of a binding cannot be changed.")),
        new("Cluster", "spec.imageName", new(HazardKind.Restart, "Each instance of the database restarts; the primary moves once (a switchover).")),
        new("Cluster", "spec.postgresql", new(HazardKind.Restart, "Instances of the database may restart; the primary moves once (a switchover).")),
        new("Cluster", "spec.storage.size", new(HazardKind.Replacement, "A volume does not shrink."), HazardRule.Shrinks),
    ];

    /// <summary>The changes, by type and name.</summary>
    /// <param name="before">The tree before.</param>
    /// <param name="after">The tree after.</param>
    /// <param name="environment">The environment whose objects are compared.</param>
    public static IReadOnlyList<ObjectChange> Between(CompiledTree before, CompiledTree after, string environment)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (ObjectsOf(before, environment), ObjectsOf(after, environment));
        return
        [
            .. old.Keys.Union(now.Keys).Select(key => Change(key, old.GetValueOrDefault(key), now.GetValueOrDefault(key))).OfType<ObjectChange>()
                .OrderBy(change => change.Type, StringComparer.Ordinal).ThenBy(change => change.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many objects there are in an environment.</summary>
    public static int CountOf(CompiledTree tree, string environment)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return ObjectsOf(tree, environment).Count;
    }

    private static ObjectChange? Change((string Type, string Name) key, JsonObject? before, JsonObject? after)
    {
        var part = PartOf(after ?? before!);
        if (before is null)
            return new(ChangeKind.Added, key.Type, key.Name, part, [], []);
        if (after is null)
            return new(ChangeKind.Removed, key.Type, key.Name, part, [], HoldData.Contains(key.Type) ? [new Hazard(HazardKind.DataLoss, "It holds data, and is removed.")] : key.Type == "ScheduledBackup" ? [new Hazard(HazardKind.DataLoss, "No more copies are made.")] : []);
        var fields = JsonDifference.Between(before, after).ToList();
        return fields.Count == 0 ? null : new(ChangeKind.Changed, key.Type, key.Name, part, fields, HazardRule.Of(Rules, key.Type, fields));
    }

    private static string? PartOf(JsonObject document)
    {
        var labels = document["metadata"]?["labels"];
        // A job of a workload bears another name, and reaches as the workload does.
        return (document["spec"]?["template"]?["metadata"]?["labels"]?[KubeObject.ReachLabel] ?? labels?[KubeObject.NameLabel] ?? labels?["holdfast.dev/tenant"])?.ToString()
            ?? (document["kind"]?.ToString() is "Cluster" or "Pooler" or "ScheduledBackup" ? document["metadata"]?["name"]?.ToString() : null);
    }

    private static Dictionary<(string Type, string Name), JsonObject> ObjectsOf(CompiledTree tree, string environment) => tree.Files
        .Where(file => file.Path.StartsWith(environment + "/", StringComparison.Ordinal))
        .SelectMany(file => file.Documents.OfType<JsonObject>())
        .Where(document => document["metadata"]?["name"] is not null)
        .ToDictionary(document => (document["kind"]!.ToString(), document["metadata"]!["namespace"] is { } space ? $"{space}/{document["metadata"]!["name"]}" : document["metadata"]!["name"]!.ToString()));
}
