using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Databases;

/// <summary>What a primary, a replica beside it and one in another region have in common.</summary>
internal static class Server
{
    private const long GibiByte = 1L << 30;

    /// <summary>Whether servers stand in a subnet of their own, not behind private endpoints.</summary>
    public static bool Delegated(AzurePlan plan) => plan.Estate.Security?.Network?.Stores == StoreAccess.DelegatedSubnet;

    public static Resource Add(Concern concern, Store store, ObjectLiteral properties, string reason, Expression? after = null) =>
        concern.Add(BicepText.Symbol("server", store.Name), ApiVersions.Postgres, new ObjectLiteral
        {
            ["name"] = concern.Named(store.Name),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["sku"] = new ObjectLiteral { ["name"] = SkuName(store), ["tier"] = Tier(store) },
            ["properties"] = properties,
            ["dependsOn"] = after is null ? null : new ArrayLiteral([after]),
        }, $"{store.About ?? store.Name}. {reason}");

    public static ObjectLiteral Storage(Store store) => new()
    {
        ["type"] = "Premium_LRS",
        ["storageSizeGB"] = new NumberLiteral(SizeGb(store)).Because("The performance tier is the one that belongs to the size."),
        ["autoGrow"] = store.Size?.AutoGrow == true ? "Enabled" : "Disabled",
    };

    public static ObjectLiteral? Maintenance(AzurePlan plan, Store store)
    {
        if (store.Maintenance is not { } maintenance)
            return null;
        var (day, at, _) = plan.Clock.Utc(maintenance.Window);
        return new ObjectLiteral
        {
            ["customWindow"] = "Enabled",
            ["dayOfWeek"] = new NumberLiteral((int)day).Because($"{maintenance.Window}. {plan.Clock.Note}"),
            ["startHour"] = at.Hour,
            ["startMinute"] = at.Minute,
        };
    }

    public static ObjectLiteral Network(bool delegated) => delegated
        ? new ObjectLiteral { ["delegatedSubnetResourceId"] = new Symbol("databasesSubnetId"), ["privateDnsZoneArmResourceId"] = new Symbol("zoneIds").Get(PrivateName.Postgres.Key) }
        : new ObjectLiteral { ["publicNetworkAccess"] = "Disabled" };

    public static ObjectLiteral SignIn() => new()
    {
        ["activeDirectoryAuth"] = "Enabled",
        ["passwordAuth"] = "Disabled",
        ["tenantId"] = new Call("tenant").Get("tenantId"),
    };

    private static string Tier(Store store) => store.Tier switch
    {
        StoreTier.Burstable => "Burstable",
        StoreTier.MemoryOptimized => "MemoryOptimized",
        _ => "GeneralPurpose",
    };

    private static string SkuName(Store store)
    {
        var cores = store.Size?.Vcores ?? 2;
        return store.Tier switch
        {
            StoreTier.Burstable => cores <= 1 ? "Standard_B1ms" : string.Create(CultureInfo.InvariantCulture, $"Standard_B{cores}ms"),
            StoreTier.MemoryOptimized => string.Create(CultureInfo.InvariantCulture, $"Standard_E{cores}ads_v5"),
            _ => string.Create(CultureInfo.InvariantCulture, $"Standard_D{cores}ads_v5"),
        };
    }

    // The service sells powers of two from 32 GiB to 16 TiB.
    private static long SizeGb(Store store)
    {
        var asked = ((store.Size?.Storage?.Bytes ?? 0) + GibiByte - 1) / GibiByte;
        long size = 32;
        while (size < asked && size < 16_384)
            size *= 2;
        return size;
    }
}
