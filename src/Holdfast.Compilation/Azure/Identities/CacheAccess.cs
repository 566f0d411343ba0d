using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Identities;

/// <summary>Who may sign in to a cache.</summary>
internal static class CacheAccess
{
    /// <summary>The cache's database, which another module made.</summary>
    public static Resource Database(Concern concern, Store cache)
    {
        var redis = concern.File.Add(new Resource(BicepText.Symbol("redis", cache.Name), ApiVersions.Redis, new ObjectLiteral { ["name"] = concern.Named(cache.Name) }) { Existing = true });
        return concern.File.Add(new Resource(BicepText.Symbol("database", cache.Name), ApiVersions.RedisDatabase, new ObjectLiteral { ["parent"] = redis.Symbol, ["name"] = "default" }) { Existing = true });
    }

    public static void Add(Concern concern, Workload workload, string used, Resource cache, Expression principalId) => concern.Add(BicepText.Symbol("signs-in", $"{workload.Name}-{used}"), ApiVersions.RedisAccess, new ObjectLiteral
    {
        ["parent"] = cache.Symbol,
        ["name"] = workload.Name.Replace("-", "", StringComparison.Ordinal) is { Length: > 60 } tooLong ? tooLong[..60] : workload.Name.Replace("-", "", StringComparison.Ordinal),
        ["properties"] = new ObjectLiteral
        {
            ["accessPolicyName"] = "default",
            ["user"] = new ObjectLiteral { ["objectId"] = principalId },
        },
    }, $"{workload.Name} uses {used}.");
}
