using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>Traffic leaves through a firewall in a hub: what is not listed does not pass.</summary>
internal static class FirewallWay
{
    public static OutboundWay Add(Concern concern, AzurePlan plan, Expression prefix, Expression running)
    {
        var partners = concern.Ask("partnerHosts", "string[]", "The host names of partners that workloads call.");
        var hub = concern.Add("hub", ApiVersions.VirtualNetwork, new ObjectLiteral
        {
            ["name"] = concern.Named("hub"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral
            {
                ["addressSpace"] = new ObjectLiteral { ["addressPrefixes"] = new ArrayLiteral([concern.Ask("hubAddressPrefix", "string", "The addresses of the hub in this region.")]) },
                ["subnets"] = new ArrayLiteral([new ObjectLiteral
                {
                    ["name"] = "AzureFirewallSubnet",
                    ["properties"] = new ObjectLiteral { ["addressPrefix"] = new Call("cidrSubnet", new Symbol("hubAddressPrefix"), 26, 0) },
                }.Because("The name and the size that the firewall asks for.")]),
            },
        });
        concern.Diagnose(hub);
        var addresses = Addresses(concern, plan, running);
        concern.Keep(addresses, addresses.Symbol.At(new Operation(new Symbol("number"), "-", 1)), "Partners allow this address.", running);
        var policy = Policy(concern, prefix, partners, running);
        var firewall = Firewall(concern, plan, hub, policy, addresses, running);
        var routes = concern.File.Add(new Resource("routes", ApiVersions.RouteTable, new ObjectLiteral
        {
            ["name"] = concern.Named("routes"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral
            {
                ["disableBgpRoutePropagation"] = true,
                ["routes"] = new ArrayLiteral([new ObjectLiteral
                {
                    ["name"] = "out",
                    ["properties"] = new ObjectLiteral
                    {
                        ["addressPrefix"] = "0.0.0.0/0",
                        ["nextHopType"] = "VirtualAppliance",
                        ["nextHopIpAddress"] = new Call("cidrHost", new Call("cidrSubnet", new Symbol("hubAddressPrefix"), 26, 0), 3).Because("The firewall takes the first address of its subnet that Azure does not keep."),
                    },
                }]),
            },
            ["dependsOn"] = new ArrayLiteral([firewall.Symbol]),
        })
        { Reason = "Everything that leaves goes through the firewall." });
        return new OutboundWay { RouteTable = new ObjectLiteral { ["id"] = routes.Id }, Hub = hub };
    }

    private static Resource Addresses(Concern concern, AzurePlan plan, Expression running) => concern.File.Add(
        new Resource("outboundAddresses", ApiVersions.PublicAddress, PublicAddress.Body(concern, new Interpolation(concern.Name, "-outbound-ip-", new Symbol("number")), "Standard"))
        {
            Condition = running,
            Each = ("number", new Call("range", 1, plan.Estate.Platform?.Network?.Firewall?.Addresses ?? 1)),
            Reason = "Partners allow these addresses. Several, because each carries 2,496 connections for each instance of the firewall.",
        });

    private static Resource Policy(Concern concern, Expression prefix, Expression partners, Expression running)
    {
        var policy = concern.File.Add(new Resource("outboundPolicy", ApiVersions.FirewallPolicy, new ObjectLiteral
        {
            ["name"] = concern.Named("outbound"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral
            {
                ["sku"] = new ObjectLiteral { ["tier"] = "Standard" },
                ["threatIntelMode"] = "Deny",
                ["dnsSettings"] = new ObjectLiteral { ["enableProxy"] = true },
            },
        })
        { Condition = running });
        concern.File.Add(new Resource("outboundRules", ApiVersions.FirewallRules, new ObjectLiteral
        {
            ["parent"] = policy.Symbol,
            ["name"] = "listed",
            ["properties"] = new ObjectLiteral
            {
                ["priority"] = 200,
                ["ruleCollections"] = new ArrayLiteral([Collection("services", 100, Services(prefix)), Collection("platform", 200, Rule("kubernetes", prefix, new ArrayLiteral(["AzureKubernetesService"]), targets: null), Rule("policy-and-extensions", prefix, tags: null, Hosts())), Collection("partners", 300, Rule("partners", prefix, tags: null, partners))]),
            },
        })
        { Condition = running });
        return policy;
    }

    // What https://learn.microsoft.com/azure/aks/outbound-rules-control-egress lists beyond the tag of AKS for the add-ons that the cluster has.
    private static ArrayLiteral Hosts() => new([
        new Interpolation("data.policy.", new Call("environment").Get("suffixes").Get("storage")),
        new Interpolation("store.policy.", new Call("environment").Get("suffixes").Get("storage")),
        new Interpolation(new Symbol("location"), ".dp.kubernetesconfiguration.azure.com"),
        "*.data.mcr.microsoft.com",
        "arcmktplaceprod.azurecr.io",
    ]);

    private static ObjectLiteral Services(Expression prefix) => new()
    {
        ["ruleType"] = "NetworkRule",
        ["name"] = "monitoring-and-sign-in",
        ["ipProtocols"] = new ArrayLiteral(["TCP"]),
        ["sourceAddresses"] = new ArrayLiteral([prefix]),
        ["destinationAddresses"] = new ArrayLiteral(["AzureMonitor", "AzureActiveDirectory"]),
        ["destinationPorts"] = new ArrayLiteral(["443"]),
    };

    private static ObjectLiteral Collection(string name, int priority, params IReadOnlyList<Expression> rules) => new()
    {
        ["ruleCollectionType"] = "FirewallPolicyFilterRuleCollection",
        ["name"] = name,
        ["priority"] = priority,
        ["action"] = new ObjectLiteral { ["type"] = "Allow" },
        ["rules"] = new ArrayLiteral(rules),
    };

    private static ObjectLiteral Rule(string name, Expression prefix, Expression? tags, Expression? targets) => new()
    {
        ["ruleType"] = "ApplicationRule",
        ["name"] = name,
        ["sourceAddresses"] = new ArrayLiteral([prefix]),
        ["protocols"] = new ArrayLiteral([new ObjectLiteral { ["protocolType"] = "Https", ["port"] = 443 }]),
        ["fqdnTags"] = tags,
        ["targetFqdns"] = targets,
    };

    private static Resource Firewall(Concern concern, AzurePlan plan, Resource hub, Resource policy, Resource addresses, Expression running)
    {
        var count = plan.Estate.Platform?.Network?.Firewall?.Addresses ?? 1;
        var subnet = new Call("resourceId", "Microsoft.Network/virtualNetworks/subnets", hub.Symbol.Get("name"), "AzureFirewallSubnet");
        var firewall = concern.File.Add(new Resource("firewall", ApiVersions.Firewall, new ObjectLiteral
        {
            ["name"] = concern.Named("firewall"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["zones"] = new Symbol("zones"),
            ["properties"] = new ObjectLiteral
            {
                ["sku"] = new ObjectLiteral { ["name"] = "AZFW_VNet", ["tier"] = "Standard" },
                ["firewallPolicy"] = new ObjectLiteral { ["id"] = policy.Id },
                ["ipConfigurations"] = new ArrayLiteral([.. Enumerable.Range(0, count).Select(index => (Expression)new ObjectLiteral
                {
                    ["name"] = $"address-{index + 1}",
                    ["properties"] = new ObjectLiteral
                    {
                        ["subnet"] = index == 0 ? new ObjectLiteral { ["id"] = subnet } : null,
                        ["publicIPAddress"] = new ObjectLiteral { ["id"] = addresses.Symbol.At(index).Get("id") },
                    },
                })]),
            },
        })
        { Condition = running });
        concern.Diagnose(firewall, condition: running);
        return firewall;
    }
}
