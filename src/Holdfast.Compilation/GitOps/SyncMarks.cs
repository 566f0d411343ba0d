using System.Text.Json.Nodes;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.GitOps;

/// <summary>What objects tell the agent that applies them: their turn, and that it must never take them away.</summary>
internal sealed class SyncMarks(CompilationSource source)
{
    private const string Wave = "argocd.argoproj.io/sync-wave";

    private readonly GitOpsTool? tool = source.Estate.Gitops?.Tool;
    private readonly bool keepsData = source.Estate.Gitops is { LockStores: true };
    private readonly SyncOrder? order = source.Estate.Gitops?.Tool == GitOpsTool.ArgoCd ? SyncOrder.OfParts(source) : null;

    /// <summary>Tells that an object comes before all parts: who they are, what they may reach, and their secrets.</summary>
    public JsonNode First(JsonNode document)
    {
        if (order is not null)
            Annotate(document, Wave, "-1");
        return document;
    }

    /// <summary>Tells the wave of the part that an object belongs to; nothing where it is the usual one.</summary>
    public JsonNode InOrder(string part, JsonNode document)
    {
        if (document["kind"]?.GetValue<string>() is "ServiceAccount" or "ExternalSecret" or "NetworkPolicy" or "CiliumNetworkPolicy")
            return First(document);
        if (order?.Waves[part] is > 0 and var wave)
            Annotate(document, Wave, $"{wave}");
        // What a job runs cannot be changed: the next release's is another one.
        if (document["kind"]?.GetValue<string>() == "Job" && tool is not null)
            Annotate(document, tool == GitOpsTool.Flux ? "kustomize.toolkit.fluxcd.io/force" : "argocd.argoproj.io/sync-options", tool == GitOpsTool.Flux ? "enabled" : "Force=true,Replace=true");
        return document;
    }

    /// <summary>Tells that data goes with the object.</summary>
    public JsonNode Kept(JsonNode document)
    {
        if (keepsData && tool is not null && document["kind"]?.GetValue<string>() is "Namespace" or "PersistentVolume" or "PersistentVolumeClaim" or "Cluster")
            Annotate(document, tool == GitOpsTool.Flux ? "kustomize.toolkit.fluxcd.io/prune" : "argocd.argoproj.io/sync-options", tool == GitOpsTool.Flux ? "disabled" : "Prune=false,Delete=false");
        return document;
    }

    private static void Annotate(JsonNode document, string key, string value)
    {
        var metadata = document["metadata"]!.AsObject();
        metadata["annotations"] ??= new JsonObject();
        metadata["annotations"]![key] = value;
    }
}
