using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Traefik;

/// <summary>Certificates, asked for once for all replicas: the proxy's own way of asking works for one replica only.</summary>
internal static class Certificates
{
    private const string Directory = "https://acme-v02.api.letsencrypt.org/directory";
    private static readonly TimeSpan DefaultRenewBefore = TimeSpan.FromDays(30);

    public static string IssuerOf(ClusterPlan cluster) => cluster.InCluster("public");

    public static string SecretOf(WorkloadPlan plan) => KubeName.Of(plan.Name, "tls");

    public static IEnumerable<JsonNode> Issuer(ClusterPlan cluster, Ingress ingress)
    {
        if (ingress.Certificates != CertificateKeeper.CertManager)
            yield break;
        var declared = cluster.Estate.Security?.Certificates?.Issuer;
        var acme = new JsonObject { ["server"] = declared is null or "letsencrypt" ? Directory : declared }
            .With("email", cluster.Estate.Owner.Contains('@', StringComparison.Ordinal) ? cluster.Estate.Owner : null)
            .With("privateKeySecretRef", Tree.Map(("name", KubeName.Of(IssuerOf(cluster), "account"))))
            // Proved in the zone: no request has to get past the edge's firewall for it.
            .With("solvers", Tree.List(new JsonObject
            {
                ["dns01"] = new JsonObject
                {
                    ["azureDNS"] = Tree.Map(("hostedZoneName", "zone.invalid"), ("resourceGroupName", "unbound"), ("subscriptionID", "00000000-0000-0000-0000-000000000000"))
                        .With("environment", "AzurePublicCloud")
                        .With("managedIdentity", Tree.Map(("clientID", "00000000-0000-0000-0000-000000000000"))),
                },
            }));
        yield return KubeObject.Of("cert-manager.io/v1", "ClusterIssuer", IssuerOf(cluster), inNamespace: null).With("spec", new JsonObject { ["acme"] = acme });
    }

    public static JsonObject? Of(ClusterPlan cluster, Ingress ingress, RoutedWorkload route)
    {
        if (ingress.Certificates != CertificateKeeper.CertManager)
            return null;
        var renewBefore = cluster.Estate.Security?.Certificates?.RenewBefore ?? DefaultRenewBefore;
        return KubeObject.For(route.Plan, "cert-manager.io/v1", "Certificate").With("spec", new JsonObject
        {
            ["secretName"] = SecretOf(route.Plan),
            ["issuerRef"] = Tree.Map(("group", "cert-manager.io"), ("kind", "ClusterIssuer"), ("name", IssuerOf(cluster))),
            ["dnsNames"] = Tree.Texts(route.UnboundHost),
            ["renewBefore"] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)renewBefore.TotalHours}h"),
            ["privateKey"] = Tree.Map(("algorithm", "ECDSA")).With("size", 256).With("rotationPolicy", "Always"),
            ["usages"] = Tree.Texts("digital signature", "server auth"),
        });
    }
}
