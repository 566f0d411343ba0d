using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Access;

/// <summary>Secrets, only ever by the name that the vault keeps them under.</summary>
internal static class VaultObjects
{
    private const string StoreName = "vault";
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(1);

    /// <summary>The vault as a namespace sees it.</summary>
    public static JsonObject VaultOf(string space) => KubeObject.Of("external-secrets.io/v1", "SecretStore", StoreName, space).With("spec", new JsonObject
    {
        ["provider"] = new JsonObject
        {
            ["azurekv"] = new JsonObject
            {
                ["authType"] = "WorkloadIdentity",
                ["vaultUrl"] = "https://vault.invalid",
                ["serviceAccountRef"] = Tree.Map(("name", Bindings.VaultReader)),
            },
        },
    });

    /// <summary>What a workload needs of the vault; null when it needs nothing.</summary>
    public static JsonObject? Of(WorkloadPlan plan)
    {
        var needs = SecretNeed.Of(plan);
        return needs.Count == 0 ? null : Of(KubeObject.For(plan, "external-secrets.io/v1", "ExternalSecret", SecretNeed.ObjectOf(plan)), needs);
    }

    /// <summary>Secrets by the names under which pods and the vault know them.</summary>
    public static JsonObject Of(JsonObject head, IReadOnlyList<SecretNeed> needs, string? type = null, IEnumerable<(string Key, string Value)>? beside = null) => head.With("spec", new JsonObject
    {
        ["refreshInterval"] = DurationText.Format(Refresh),
        ["secretStoreRef"] = Tree.Map(("kind", "SecretStore"), ("name", StoreName)),
        // When the vault cannot be read, what was read last stays: pods go on and can restart.
        ["target"] = Tree.Map(("creationPolicy", "Owner"), ("deletionPolicy", "Retain"))
            .With("template", type is null ? null : new JsonObject { ["type"] = type, ["data"] = Tree.Map([.. beside ?? [], .. needs.Select(need => (need.Variable, $"{{{{ .{need.Variable} }}}}"))]) }),
        ["data"] = Tree.List(needs.Select(need => new JsonObject { ["secretKey"] = need.Variable, ["remoteRef"] = Tree.Map(("key", need.VaultName)) })),
    });
}
