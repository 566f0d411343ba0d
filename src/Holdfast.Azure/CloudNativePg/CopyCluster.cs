using System.Text.Json.Nodes;
using Holdfast.Recovery.Providers;

namespace Holdfast.Azure.CloudNativePg;

/// <summary>The Cluster object of a copy: the source's shape with one instance, restored, and archiving nowhere.</summary>
internal static class CopyCluster
{
    public const string SourceLabel = "holdfast.dev/copy-of";
    public const string OwnerLabel = "holdfast.dev/owner";

    /// <summary>An annotation: a moment's colons are not allowed in a label.</summary>
    public const string ExpiresAnnotation = "holdfast.dev/expires";

    public const string BackupPlugin = "barman-cloud.cloudnative-pg.io";

    private const string Origin = "origin";

    /// <summary>The object; null when the source keeps no backups that could be restored.</summary>
    public static JsonObject? Of(CopyRequest request, string space, JsonNode source)
    {
        if (OriginOf(source) is not { } origin)
            return null;
        var recovery = new JsonObject { ["source"] = Origin };
        var made = source.At("spec", "bootstrap", "initdb") ?? source.At("spec", "bootstrap", "recovery");
        recovery.Take(made, "database", "owner");
        if (request.Target is { } target)
            recovery["recoveryTarget"] = new JsonObject { ["targetTime"] = CopyTags.Write(target) };
        var spec = new JsonObject
        {
            ["instances"] = 1,
            ["bootstrap"] = new JsonObject { ["recovery"] = recovery },
            ["externalClusters"] = new JsonArray(origin),
        };
        spec.Take(source.At("spec"), "imageName", "imageCatalogRef", "imagePullSecrets", "storage", "walStorage", "resources", "affinity", "serviceAccountTemplate");
        // PostgreSQL refuses to recover with fewer connections, workers or locks than the source had. Neither plugins nor backup: a copy
        // that archived would write among the files of its source.
        var postgresql = new JsonObject();
        postgresql.Take(source.At("spec", "postgresql"), "parameters", "shared_preload_libraries");
        if (postgresql.Count > 0)
            spec["postgresql"] = postgresql;
        return new()
        {
            ["apiVersion"] = $"{KubeKind.Cluster.Group}/{KubeKind.Cluster.Version}",
            ["kind"] = "Cluster",
            ["metadata"] = Marked(request.Mark, source.TextAt("metadata", "name") ?? "", new() { ["name"] = request.Name, ["namespace"] = space }),
            ["spec"] = spec,
        };
    }

    /// <summary>Adds a mark to what an object's metadata are.</summary>
    public static JsonObject Marked(CopyMark mark, string source, JsonObject metadata)
    {
        metadata["labels"] = new JsonObject { [SourceLabel] = source, [OwnerLabel] = mark.Owner };
        metadata["annotations"] = new JsonObject { [ExpiresAnnotation] = CopyTags.Write(mark.Expires) };
        return metadata;
    }

    /// <summary>The plugin of a cluster that keeps its backups; null when it has none.</summary>
    public static JsonNode? PluginOf(JsonNode source) => source.EachAt("spec", "plugins").FirstOrDefault(plugin => plugin.TextAt("name") == BackupPlugin);

    private static JsonObject? OriginOf(JsonNode source)
    {
        var server = source.TextAt("metadata", "name") ?? "";
        if (PluginOf(source) is { } plugin && plugin.TextAt("parameters", "barmanObjectName") is { } store)
        {
            return new()
            {
                ["name"] = Origin,
                ["plugin"] = new JsonObject
                {
                    ["name"] = BackupPlugin,
                    ["parameters"] = new JsonObject { ["barmanObjectName"] = store, ["serverName"] = plugin.TextAt("parameters", "serverName") ?? server },
                },
            };
        }

        // Built in, and announced to go: still what clusters made before 1.26 have.
        if (source.At("spec", "backup", "barmanObjectStore") is not { } builtIn)
            return null;
        var copy = (JsonObject)builtIn.DeepClone();
        copy["serverName"] ??= server;
        return new() { ["name"] = Origin, ["barmanObjectStore"] = copy };
    }
}
