using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure;

/// <summary>The private DNS zone of a kind of service.</summary>
/// <param name="Key">Its key among the zones.</param>
/// <param name="Zone">The zone's name; computed where clouds differ.</param>
internal sealed record PrivateName(string Key, Expression Zone)
{
    public static readonly PrivateName Postgres = new("postgres", "privatelink.postgres.database.azure.com");
    public static readonly PrivateName Redis = new("redis", "privatelink.redis.azure.net");
    public static readonly PrivateName Vault = new("vault", "privatelink.vaultcore.azure.net");
    public static readonly PrivateName Registry = new("registry", "privatelink.azurecr.io");
    public static readonly PrivateName Blob = new("blob", new Interpolation("privatelink.blob.", StorageSuffix));
    public static readonly PrivateName File = new("file", new Interpolation("privatelink.file.", StorageSuffix));

    private static Expression StorageSuffix => new Call("environment").Get("suffixes").Get("storage");
}
