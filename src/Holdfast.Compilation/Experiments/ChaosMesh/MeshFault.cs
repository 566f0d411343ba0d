using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Experiments.ChaosMesh;

/// <summary>One fault of Chaos Mesh under one process.</summary>
/// <param name="Radius">How far it may reach.</param>
/// <param name="Scenario">The scenario that it makes.</param>
/// <param name="Target">What it hits.</param>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Spec">What the object says.</param>
internal sealed record MeshFault(BlastRadius Radius, string Scenario, DrillTarget Target, string Kind, JsonObject Spec)
{
    private const string ApiVersion = "chaos-mesh.org/v1alpha1";

    public string Process => Radius.Process;

    /// <summary>A name with room for what a schedule appends.</summary>
    public string Name => KubeName.Of(KubeName.LongestOfJob, Process, Scenario, Target.Part);

    /// <summary>The field of a schedule that holds an object of a kind.</summary>
    public static string KeyOf(string kind) => kind[..^"Chaos".Length].ToLowerInvariant() + "Chaos";

    /// <summary>The fault, to begin when the object is created.</summary>
    public JsonObject Once() => Guarded(Head(Kind, annotations: null).With("spec", Spec.DeepClone()));

    /// <summary>The fault on Tuesdays, when people are there, once somebody takes the pause away.</summary>
    public JsonObject Schedule() => Guarded(Head("Schedule", Tree.Map((MeshFiles.Pause, "true"))).With("spec", new JsonObject
    {
        ["schedule"] = "0 9 * * 2",
        ["concurrencyPolicy"] = "Forbid",
        ["historyLimit"] = 1,
        ["type"] = Kind,
        [KeyOf(Kind)] = Spec.DeepClone(),
    }));

    private JsonObject Head(string kind, JsonObject? annotations)
    {
        var labels = Tree.Map(("app.kubernetes.io/managed-by", "holdfast"), ("holdfast.dev/scenario", Scenario), ("holdfast.dev/process", KubeName.Of(Process)));
        if (Target.AlsoHits.Count > 0)
            annotations = (annotations ?? []).With("holdfast.dev/also-hits", string.Join(", ", Target.AlsoHits));
        return KubeObject.Of(ApiVersion, kind, Name, Target.Namespace, labels, annotations);
    }

    // The last look before anything is written: what reaches further is a defect of an emitter.
    private JsonObject Guarded(JsonObject document) => Radius.ProblemsOf(document) is { Count: > 0 } problems
        ? throw new InvalidOperationException($"Refused: {Name}. {string.Join(' ', problems)}")
        : document;
}
