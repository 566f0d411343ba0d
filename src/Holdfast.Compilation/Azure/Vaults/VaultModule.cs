using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Vaults;

/// <summary>The vault of one region. It holds secrets; no file of ours does.</summary>
internal static class VaultModule
{
    /// <summary>The vault's name: 24 characters at most, and its own in all of Azure.</summary>
    public static Expression NameOf => new Interpolation("kv-", new Call("uniqueString", new Call("resourceGroup").Get("id")));

    public static Concern Of(AzurePlan plan)
    {
        var secrets = plan.Estate.Security?.Secrets;
        var concern = new Concern(plan, "vault", "The vault of secrets. Its content is put in by people and rotated by pipelines; what stands in files is a secret's name.");
        var vault = concern.Add("vault", ApiVersions.Vault, new ObjectLiteral
        {
            ["name"] = NameOf,
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral
            {
                ["tenantId"] = new Call("tenant").Get("tenantId"),
                ["sku"] = new ObjectLiteral { ["family"] = "A", ["name"] = "premium" }.Because("Keys in hardware."),
                ["enableRbacAuthorization"] = true,
                ["enableSoftDelete"] = true,
                ["softDeleteRetentionInDays"] = AzurePlan.Days(secrets?.SoftDelete, 90, 7, 90),
                ["enablePurgeProtection"] = new BooleanLiteral(true).Because("It cannot be taken back, and that is the point: nobody purges what a restore needs."),
                ["publicNetworkAccess"] = "disabled",
                ["networkAcls"] = new ObjectLiteral { ["defaultAction"] = "Deny", ["bypass"] = "AzureServices" },
            },
        });
        concern.Keep(vault);
        concern.Diagnose(vault);
        concern.Connect(vault, "vault", PrivateName.Vault);
        var operators = concern.Ask("administratorGroupId", "string", "The Entra group that puts secrets in.");
        concern.Grant("administers", vault, BuiltInRole.VaultAdministrator, operators, "People put secrets in; workloads only read them.");
        concern.Tell("vaultUri", "string", "Where the vault answers.", vault.Symbol.Get("properties").Get("vaultUri"));
        return concern;
    }
}
