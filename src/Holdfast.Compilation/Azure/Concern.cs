using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure;

/// <summary>One module: a Bicep file about one concern, with what nearly every one asks for and adds.</summary>
internal sealed class Concern
{
    private readonly string fileName;
    private readonly bool keepsStores;
    private Parameter? endpointSubnet;
    private Parameter? zoneIds;
    private Parameter? workspace;

    /// <param name="plan">What is compiled.</param>
    /// <param name="fileName">The file's name below <c>modules</c>, without its ending.</param>
    /// <param name="about">The comment on top.</param>
    /// <param name="heading">The line before all declarations, such as a scope.</param>
    public Concern(AzurePlan plan, string fileName, string about, string? heading = null)
    {
        this.fileName = fileName;
        keepsStores = plan.LocksStores;
        File = new BicepFile(about) { Heading = heading };
        Name = Ask("name", "string", "What the names of all resources begin with.");
        Location = Ask("location", "string", "The Azure region.");
        Tags = Ask("tags", "object", "Tags of all resources: whose they are, and in which environment.");
    }

    public BicepFile File { get; }

    public Expression Name { get; }

    public Expression Location { get; }

    public Expression Tags { get; }

    public CompiledFile Compiled => CompiledFile.OfBicep($"azure/modules/{fileName}.bicep", File);

    /// <summary>Adds a parameter.</summary>
    public Expression Ask(string name, string type, string description, Expression? otherwise = null) =>
        File.Add(new Parameter(name, type, description, otherwise)).Symbol;

    public Expression Zones(string of) => Ask("zones", "string[]", $"The availability zones of {of}.");

    /// <summary>Adds a resource of its own location and tags.</summary>
    public Resource Add(string symbol, ResourceType type, ObjectLiteral body, string? reason = null) =>
        File.Add(new Resource(symbol, type, body) { Reason = reason });

    public void Tell(string name, string type, string description, Expression value) => File.Add(new Output(name, type, description, value));

    /// <summary>A name that begins with that of the estate: <c>'${name}-suffix'</c>.</summary>
    public Expression Named(string suffix) => new Interpolation(Name, $"-{suffix}");

    /// <summary>Nobody deletes the resource by mistake, a deployment included.</summary>
    public void Keep(Resource resource, Expression? condition = null, string why = "Holds data.") => Keep(resource, resource.Symbol, why, condition);

    /// <summary>The same for resources that are one for each item of a list.</summary>
    /// <param name="resource">The list.</param>
    /// <param name="one">One of them, by the list's variable.</param>
    /// <param name="why">What would be lost.</param>
    /// <param name="condition">When they are deployed.</param>
    public void Keep(Resource resource, Expression one, string why, Expression? condition = null)
    {
        if (!keepsStores)
            return;
        File.Add(new Resource($"{resource.Name}Lock", ApiVersions.Lock, new ObjectLiteral
        {
            ["scope"] = one,
            ["name"] = "keep",
            ["properties"] = new ObjectLiteral
            {
                ["level"] = "CanNotDelete",
                ["notes"] = $"{why} Whoever wants it gone takes this lock away first, in a change of its own.",
            },
        })
        { Condition = condition, Each = resource.Each });
    }

    /// <summary>All that the resource logs goes to the workspace.</summary>
    public void Diagnose(Resource resource, bool metrics = true, Expression? condition = null)
    {
        workspace ??= File.Add(new Parameter("workspaceId", "string", "The Log Analytics workspace that resources send their logs to."));
        File.Add(new Resource($"{resource.Name}Logs", ApiVersions.Diagnostics, new ObjectLiteral
        {
            ["scope"] = resource.Symbol,
            ["name"] = "to-workspace",
            ["properties"] = new ObjectLiteral
            {
                ["workspaceId"] = workspace.Symbol,
                ["logs"] = new ArrayLiteral([new ObjectLiteral { ["categoryGroup"] = "allLogs", ["enabled"] = true }]),
                ["metrics"] = metrics ? new ArrayLiteral([new ObjectLiteral { ["category"] = "AllMetrics", ["enabled"] = true }]) : null,
            },
        })
        { Condition = condition });
    }

    /// <summary>An identity may do something with a resource.</summary>
    public Resource Grant(string symbol, Resource resource, BuiltInRole role, Expression group, string reason) => Grant(symbol, resource, role, group, (group, "Group"), reason);

    /// <summary>The identity of a resource may do something with another.</summary>
    public Resource Grant(string symbol, Resource resource, BuiltInRole role, Resource identity, string reason) => Grant(
        symbol, resource, role, identity.Id, (identity.Symbol.Get(identity.Type == ApiVersions.Identity ? "properties" : "identity").Get("principalId"), "ServicePrincipal"), reason);

    /// <summary>The identity of a resource may do something with everything in the resource group.</summary>
    public Resource GrantOnGroup(string symbol, BuiltInRole role, Resource identity, string reason) => GrantOnGroup(symbol, role, identity.Id, identity.Symbol.Get("identity").Get("principalId"), reason);

    /// <summary>Whoever has a principal may do something with everything in the resource group.</summary>
    public Resource GrantOnGroup(string symbol, BuiltInRole role, Expression who, Expression principalId, string reason) =>
        File.Add(new Resource(symbol, ApiVersions.RoleAssignment, new ObjectLiteral
        {
            ["name"] = new Call("guid", new Call("resourceGroup").Get("id"), who, role.Id),
            ["properties"] = Assigned(role, (principalId, "ServicePrincipal")),
        })
        { Reason = reason });

    /// <summary>An identity that another module made may do something with a resource.</summary>
    /// <param name="symbol">The assignment's symbol.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="role">What the identity may do.</param>
    /// <param name="who">What tells the identity from others: its name, for its principal is known too late for the assignment's own name.</param>
    /// <param name="principalId">The identity.</param>
    /// <param name="reason">Why it may.</param>
    public Resource GrantTo(string symbol, Resource resource, BuiltInRole role, Expression who, Expression principalId, string reason) => Grant(symbol, resource, role, who, (principalId, "ServicePrincipal"), reason);

    // The name is computed when a deployment starts, when no principal of a new identity is known: so it is made from who it is, not from its principal.
    private Resource Grant(string symbol, Resource resource, BuiltInRole role, Expression who, (Expression Id, string Kind) principal, string reason) =>
        File.Add(new Resource(symbol, ApiVersions.RoleAssignment, new ObjectLiteral
        {
            ["scope"] = resource.Symbol,
            ["name"] = new Call("guid", resource.Id, who, role.Id),
            ["properties"] = Assigned(role, principal),
        })
        { Reason = reason });

    private static ObjectLiteral Assigned(BuiltInRole role, (Expression Id, string Kind) principal) => new()
    {
        ["roleDefinitionId"] = new Call("subscriptionResourceId", "Microsoft.Authorization/roleDefinitions", role.Id),
        ["principalId"] = principal.Id,
        ["principalType"] = principal.Kind,
        ["description"] = role.Name,
    };

    /// <summary>The resource is reached inside the network only, under its own name.</summary>
    public void Connect(Resource resource, string part, PrivateName name) => Connect(resource.Name, resource.Symbol.Get("name"), resource.Id, part, name);

    /// <summary>The same for a resource that another module made.</summary>
    public void Connect(string symbol, Expression resourceName, Expression resourceId, string part, PrivateName name)
    {
        endpointSubnet ??= File.Add(new Parameter("endpointSubnetId", "string", "The subnet of private endpoints."));
        zoneIds ??= File.Add(new Parameter("zoneIds", "object", "The private DNS zones, by service."));
        var endpoint = File.Add(new Resource($"{symbol}Endpoint", ApiVersions.PrivateEndpoint, new ObjectLiteral
        {
            ["name"] = new Interpolation(resourceName, $"-{part}"),
            ["location"] = Location,
            ["tags"] = Tags,
            ["properties"] = new ObjectLiteral
            {
                ["subnet"] = new ObjectLiteral { ["id"] = endpointSubnet.Symbol },
                ["customNetworkInterfaceName"] = new Interpolation(resourceName, $"-{part}-nic"),
                ["privateLinkServiceConnections"] = new ArrayLiteral([new ObjectLiteral
                {
                    ["name"] = part,
                    ["properties"] = new ObjectLiteral { ["privateLinkServiceId"] = resourceId, ["groupIds"] = new ArrayLiteral([part]) },
                }]),
            },
        }));
        File.Add(new Resource($"{symbol}EndpointName", ApiVersions.PrivateEndpointZones, new ObjectLiteral
        {
            ["parent"] = endpoint.Symbol,
            ["name"] = "default",
            ["properties"] = new ObjectLiteral
            {
                ["privateDnsZoneConfigs"] = new ArrayLiteral([new ObjectLiteral
                {
                    ["name"] = name.Key,
                    ["properties"] = new ObjectLiteral { ["privateDnsZoneId"] = zoneIds.Symbol.Get(name.Key) },
                }]),
            },
        }));
    }

    /// <summary>The use of this module in another file, told what it asks for and nothing else of the values.</summary>
    /// <exception cref="InvalidOperationException">Something that it needs is not said: a defect of an emitter.</exception>
    public ModuleUse Use(string symbol, Expression? scope, ObjectLiteral values, string? reason = null) => Use("modules/", symbol, scope, values, reason);

    /// <summary>The use of this module in another module.</summary>
    public ModuleUse UseBeside(string symbol, Expression? scope, ObjectLiteral values, string? reason = null) => Use("", symbol, scope, values, reason);

    private ModuleUse Use(string folder, string symbol, Expression? scope, ObjectLiteral values, string? reason)
    {
        File.DropUnusedParameters();
        var asked = File.Declarations.OfType<Parameter>().ToList();
        foreach (var parameter in asked.Where(parameter => parameter.Default is null && values.Find(parameter.Name) is null))
            throw new InvalidOperationException($"The module '{fileName}' is not told '{parameter.Name}'.");
        var told = new ObjectLiteral();
        foreach (var (name, value) in values.Properties.Where(value => asked.Exists(parameter => parameter.Name == value.Key)))
            told[name] = value;
        return new ModuleUse(symbol, $"{folder}{fileName}.bicep", told) { Scope = scope, Reason = reason };
    }
}
