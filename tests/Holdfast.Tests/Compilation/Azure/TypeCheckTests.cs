using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Checking;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

/// <summary>Negative controls: each kind of mistake is found, and by its place.</summary>
public sealed class TypeCheckTests
{
    private static readonly Lazy<ResourceTypes> Types = new(() => new ResourceTypes());

    [Fact]
    public void A_right_vault_has_no_problems() => Assert.Empty(Problems(Vault(_ => { })));

    [Fact]
    public void An_unknown_property_is_found() => Finds("properties.enablePurgeProtecton", "no such property", Vault(properties => properties["enablePurgeProtecton"] = true));

    [Fact]
    public void A_value_outside_an_enum_is_found() => Finds("properties.createMode", "'recovr' is none of", Vault(properties => properties["createMode"] = "recovr"));

    [Fact]
    public void A_value_outside_an_open_enum_is_found() =>
        Finds("properties.networkAcls.bypass", "'Azure' is none of", Vault(properties => properties["networkAcls"] = new ObjectLiteral { ["bypass"] = "Azure" }));

    [Fact]
    public void A_missing_property_is_found() => Finds("properties.sku", "required", Vault(_ => { }, withSku: false));

    [Fact]
    public void A_text_for_a_number_is_found() => Finds("properties.softDeleteRetentionInDays", "IntegerType", Vault(properties => properties["softDeleteRetentionInDays"] = "90"));

    [Fact]
    public void A_list_for_an_object_is_found() => Finds("properties.networkAcls", "A list stands", Vault(properties => properties["networkAcls"] = new ArrayLiteral([])));

    [Fact]
    public void Both_sides_of_a_choice_are_checked() =>
        Finds("properties.createMode", "'never' is none of", Vault(properties => properties["createMode"] = new Choice(true, "default", "never")));

    [Fact]
    public void A_pattern_and_a_length_are_checked()
    {
        var pool = new Resource("pool", ApiVersions.NodePool, new ObjectLiteral { ["name"] = "Not-A-Pool-Name" });
        Finds("name", "does not match", pool);
        Finds("name", "characters", pool);
    }

    [Fact]
    public void A_range_is_checked() => Finds("properties.upgradeSettings.drainTimeoutInMinutes", "not between 1 and 1440", new Resource("pool", ApiVersions.NodePool, new ObjectLiteral
    {
        ["name"] = "apps",
        ["properties"] = new ObjectLiteral { ["upgradeSettings"] = new ObjectLiteral { ["drainTimeoutInMinutes"] = 2000 } },
    }));

    [Fact]
    public void What_Azure_sets_cannot_be_set() => Finds("properties.fullyQualifiedDomainName", "Azure sets it", new Resource("server", ApiVersions.Postgres, new ObjectLiteral
    {
        ["name"] = "erp",
        ["location"] = "westeurope",
        ["properties"] = new ObjectLiteral { ["fullyQualifiedDomainName"] = "erp.example.com" },
    }));

    [Fact]
    public void A_wrong_kind_of_object_is_found() => Finds("properties.objectType", "none of", new Resource("policy", ApiVersions.BackupPolicy, new ObjectLiteral
    {
        ["name"] = "erp",
        ["properties"] = new ObjectLiteral { ["objectType"] = "BackupPlan", ["datasourceTypes"] = new ArrayLiteral([]) },
    }));

    [Fact]
    public void An_unknown_version_is_found() => Finds("", "There is no type", new Resource("vault", new ResourceType("Microsoft.KeyVault/vaults", "2001-01-01"), new ObjectLiteral()));

    private static Resource Vault(Action<ObjectLiteral> change, bool withSku = true)
    {
        var properties = new ObjectLiteral
        {
            ["tenantId"] = new Call("tenant").Get("tenantId"),
            ["sku"] = withSku ? new ObjectLiteral { ["family"] = "A", ["name"] = "premium" } : null,
        };
        change(properties);
        return new Resource("vault", ApiVersions.Vault, new ObjectLiteral { ["name"] = "kv", ["location"] = "westeurope", ["properties"] = properties });
    }

    private static void Finds(string path, string what, Resource resource) =>
        Assert.Contains(Problems(resource), problem => problem.Path == path && problem.What.Contains(what, StringComparison.Ordinal));

    private static IReadOnlyList<TypeProblem> Problems(Resource resource)
    {
        var file = new BicepFile("A test.");
        file.Add(resource);
        lock (Types)
            return TypeCheck.Of(file, Types.Value);
    }
}
