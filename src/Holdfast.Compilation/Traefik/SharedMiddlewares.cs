using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Traefik;

/// <summary>What all routes of a namespace have in common. Each namespace has its own: one tenant's routes cannot refer to another's.</summary>
internal static class SharedMiddlewares
{
    public const string Headers = "headers";
    public const string RateLimit = "rate-limit";
    public const string TenantLimit = "tenant-limit";
    public const string Buffering = "buffering";
    public const string Refuse = "refuse";
    public const string TlsOptions = "modern";
    private const long DefaultBodyLimit = 128L << 20;

    /// <summary>What of a request is kept in memory; the rest is written to disk until all of it is there.</summary>
    private const long InMemory = 2L << 20;

    /// <summary>How many times the average may come at once.</summary>
    private const int Burst = 2;

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, Ingress ingress, NamespacePlan space)
    {
        // The proxy reads the credentials where the middleware stands.
        if (ingress.RateLimits?.Store is { } store)
            yield return VaultObjects.Of(KubeObject.Of("external-secrets.io/v1", "ExternalSecret", CountingSecretOf(store), space.Name), [new SecretNeed("password", store + "-access-key")]);
        yield return Middleware(space, Headers, "headers", SecurityHeaders());
        if (ingress.RateLimits is { } limits)
            yield return Middleware(space, RateLimit, "rateLimit", LimitOf(ingress, limits));
        if (LimitsTenant(space.Tenant))
            yield return Middleware(space, TenantLimit, "rateLimit", Counted(ingress, space.Tenant!.Quota!.Requests!.Value).With("sourceCriterion", new JsonObject { ["requestHost"] = true }));
        // Odoo gives a body two seconds: a slow client would hold a worker, so the proxy takes all of it first.
        yield return Middleware(space, Buffering, "buffering", new JsonObject { ["maxRequestBodyBytes"] = ingress.BodyLimit?.Bytes ?? DefaultBodyLimit, ["memRequestBodyBytes"] = InMemory });
        yield return Middleware(space, Refuse, "ipAllowList", new JsonObject { ["sourceRange"] = Tree.Texts("127.0.0.1/32"), ["rejectStatusCode"] = 404 });
        yield return KubeObject.Of("traefik.io/v1alpha1", "TLSOption", TlsOptions, space.Name).With("spec", Tls(ingress.MinimumTls));
    }

    /// <summary>The port of Azure Managed Redis.</summary>
    public const int RedisPort = 10000;

    public static bool LimitsTenant(Tenant? tenant) => tenant?.Quota?.Requests is not null;

    private static string CountingSecretOf(string store) => KubeName.Of(store, "redis");

    private static JsonObject SecurityHeaders() => new()
    {
        ["stsSeconds"] = 31_536_000,
        ["stsIncludeSubdomains"] = true,
        ["contentTypeNosniff"] = true,
        ["customFrameOptionsValue"] = "SAMEORIGIN",
        ["referrerPolicy"] = "strict-origin-when-cross-origin",
        // An empty value takes the header away.
        ["customResponseHeaders"] = Tree.Map(("Server", ""), ("X-Powered-By", "")),
    };

    private static JsonObject LimitOf(Ingress ingress, RateLimits limits)
    {
        // The edge writes the caller's address last.
        var caller = new JsonObject { ["ipStrategy"] = new JsonObject { ["depth"] = 1, ["ipv6Subnet"] = 64 } };
        if (limits.Store is null)
            return Counted(ingress, limits.Each).With("sourceCriterion", caller);
        // Counted in one place, the limit needs no division, and each limited route stands and falls with that place: it must answer at once.
        return new JsonObject
        {
            ["average"] = limits.Each.Count,
            ["burst"] = limits.Each.Count * Burst,
            ["period"] = Period(limits.Each),
            ["sourceCriterion"] = caller,
            ["redis"] = new JsonObject
            {
                ["endpoints"] = Tree.Texts(string.Create(CultureInfo.InvariantCulture, $"{limits.Store}.invalid:{RedisPort}")),
                ["secret"] = CountingSecretOf(limits.Store),
                ["tls"] = new JsonObject(),
                ["dialTimeout"] = "200ms",
                ["readTimeout"] = "200ms",
                ["writeTimeout"] = "200ms",
            },
        };
    }

    // Each replica counts for itself, so each is given its share of the fewest that run.
    private static JsonObject Counted(Ingress ingress, Rate rate)
    {
        var replicas = Math.Max(1, ingress.Replicas?.Lowest ?? 1);
        var average = (rate.Count + replicas - 1) / replicas;
        return new JsonObject { ["average"] = average, ["burst"] = average * Burst, ["period"] = Period(rate) };
    }

    private static string Period(Rate rate) => DurationText.Format(rate.Per).Replace("1d", "24h", StringComparison.Ordinal);

    private static JsonObject Tls(TlsVersion? minimum) => new JsonObject
    {
        ["minVersion"] = minimum?.Minor == 3 ? "VersionTLS13" : "VersionTLS12",
        ["sniStrict"] = true,
        ["alpnProtocols"] = Tree.Texts("h2", "http/1.1"),
        // Of TLS 1.2; the suites of 1.3 cannot be chosen.
        ["cipherSuites"] = Tree.Texts(
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"),
    };

    private static JsonObject Middleware(NamespacePlan space, string name, string kind, JsonObject settings) =>
        KubeObject.Of("traefik.io/v1alpha1", "Middleware", name, space.Name).With("spec", new JsonObject { [kind] = settings });
}
