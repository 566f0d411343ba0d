using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>The network of one region: subnets sized for what may stand in them, who may talk to whom, and the way out.</summary>
internal static class NetworkModule
{
    /// <param name="plan">What is compiled.</param>
    /// <param name="flowLogs">The module that logs flows; null where the estate asks for none.</param>
    public static Concern Of(AzurePlan plan, Concern? flowLogs)
    {
        var concern = new Concern(plan, "network", "The network of one region. Every subnet is as large as the most that may stand in it, upgrades included: a subnet cannot grow while something stands in it.");
        var prefix = concern.Ask("addressPrefix", "string", "The addresses of this region; those of no other region, environment or site.");
        var running = concern.Ask("running", "bool", "Whether something runs here now. Without it there is a network to restore into, and nothing that costs by the hour.", true);
        concern.Zones("public addresses");
        var way = plan.Outbound switch
        {
            OutboundPath.Firewall => FirewallWay.Add(concern, plan, prefix, running),
            OutboundPath.NatGateway => NatWay.Add(concern, running),
            _ => new OutboundWay(),
        };
        var subnets = SubnetPlan.Of(plan);
        var groups = subnets.Where(subnet => subnet.Rules is not null).ToDictionary(subnet => subnet.Name, subnet => SecurityGroup(concern, subnet));
        var network = concern.Add("network", ApiVersions.VirtualNetwork, new ObjectLiteral
        {
            ["name"] = concern.Named("net"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral
            {
                ["addressSpace"] = new ObjectLiteral { ["addressPrefixes"] = new ArrayLiteral([prefix]) },
                // Inside the network, not as resources of their own: a deployment of the network would take away those it does not list.
                ["subnets"] = new ArrayLiteral([.. subnets.Select(subnet => Subnet(subnet, prefix, groups.GetValueOrDefault(subnet.Name), way))]),
            },
        });
        concern.Diagnose(network);
        if (flowLogs is not null)
            FlowLogs.Add(concern, flowLogs, network, new Symbol("workspaceId"));
        if (way.Hub is { } hub)
            HubPeerings.Add(concern, hub, network, running);
        concern.Tell("networkId", "string", "The network.", network.Id);
        foreach (var subnet in subnets)
            concern.Tell($"{subnet.Symbol}SubnetId", "string", subnet.About, new Call("resourceId", "Microsoft.Network/virtualNetworks/subnets", network.Symbol.Get("name"), subnet.Name));
        if (subnets.FirstOrDefault(subnet => subnet.Name == "ingress") is { } ingress)
            concern.Tell("ingressAddress", "string", "The address that the proxy asks for inside the network.", new Call("cidrHost", new Call("cidrSubnet", prefix, ingress.Prefix, ingress.Number), 9));
        return concern;
    }

    private static Expression Subnet(PlannedSubnet subnet, Expression prefix, Resource? group, OutboundWay way) => new ObjectLiteral
    {
        ["name"] = subnet.Name,
        ["properties"] = new ObjectLiteral
        {
            ["addressPrefix"] = new Call("cidrSubnet", prefix, subnet.Prefix, subnet.Number),
            ["networkSecurityGroup"] = group is null ? null : new ObjectLiteral { ["id"] = group.Id },
            ["natGateway"] = subnet.GoesOut ? way.NatGateway : null,
            ["routeTable"] = subnet.GoesOut ? way.RouteTable : null,
            ["delegations"] = subnet.DelegatedTo is null
                ? null
                : new ArrayLiteral([new ObjectLiteral { ["name"] = "service", ["properties"] = new ObjectLiteral { ["serviceName"] = subnet.DelegatedTo } }]),
            ["privateEndpointNetworkPolicies"] = subnet.Name == SubnetPlan.Endpoints
                ? new TextLiteral("Enabled").Because("So that the security group holds for private endpoints, too.")
                : null,
            ["defaultOutboundAccess"] = false,
        },
    }.Because(subnet.Reason);

    private static Resource SecurityGroup(Concern concern, PlannedSubnet subnet)
    {
        var group = concern.Add($"{subnet.Symbol}Rules", ApiVersions.SecurityGroup, new ObjectLiteral
        {
            ["name"] = concern.Named($"{subnet.Name}-nsg"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral { ["securityRules"] = new ArrayLiteral([.. subnet.Rules!.Select((rule, index) => Rule(rule, 100 + (10 * index)))]) },
        });
        concern.Diagnose(group, metrics: false);
        return group;
    }

    private static ObjectLiteral Rule(TrafficRule rule, int priority) => new()
    {
        ["name"] = rule.Name,
        ["properties"] = new ObjectLiteral
        {
            ["description"] = rule.Reason,
            ["priority"] = priority,
            ["direction"] = "Inbound",
            ["access"] = rule.Allowed ? "Allow" : "Deny",
            ["protocol"] = rule.Ports == "*" ? "*" : "Tcp",
            ["sourceAddressPrefix"] = rule.From,
            ["sourcePortRange"] = "*",
            ["destinationAddressPrefix"] = "*",
            ["destinationPortRange"] = rule.Ports,
        },
    };
}
