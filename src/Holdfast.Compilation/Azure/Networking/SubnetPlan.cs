using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>The subnets of a region, laid out in a /16 so that none overlaps another whichever of them are there.</summary>
internal static class SubnetPlan
{
    public const string Endpoints = "private-endpoints";

    /// <summary>Azure keeps five addresses of every subnet for itself.</summary>
    private const int Reserved = 5;

    public static IReadOnlyList<PlannedSubnet> Of(AzurePlan plan)
    {
        var subnets = new List<PlannedSubnet>();
        if (plan.Cluster is { } cluster)
        {
            subnets.Add(Nodes(cluster, plan.Estate.Platform?.Network?.Pods ?? PodNetwork.Overlay));
            subnets.Add(new PlannedSubnet("api-server", "The cluster's API server.", 28, 256)
            {
                Reason = "The API server inside the network: /28 is what AKS asks for.",
                DelegatedTo = "Microsoft.ContainerService/managedClusters",
                Rules = [TrafficRule.Allow("nodes-and-operators", "VirtualNetwork", "443-4443", "Nodes, operators and agents."), TrafficRule.Allow("load-balancer", "AzureLoadBalancer", "9988", "The balancer in front of the API server asks whether it is alive."), TrafficRule.DenyTheRest],
            });
            subnets.Add(new PlannedSubnet("ingress", "The address that the proxy listens on inside the network.", 26, 65)
            {
                Reason = "Internal load balancers of the proxy, and the NAT of private links to them.",
                Rules = [TrafficRule.Allow("edge", "VirtualNetwork", "443", "The edge, from inside the network."), TrafficRule.Allow("load-balancer", "AzureLoadBalancer", "*", "Probes."), TrafficRule.DenyTheRest],
            });
        }

        subnets.Add(new PlannedSubnet(Endpoints, "Private endpoints of stores, secrets and images.", 24, 17)
        {
            Reason = "One address for each private endpoint, more for the registry's data.",
            Rules = [TrafficRule.Allow("inside", "VirtualNetwork", "*", "Which pod may reach which store is decided by network policies, roles and passwords' absence."), TrafficRule.DenyTheRest],
        });
        if (plan.Estate.Security?.Network?.Stores == StoreAccess.DelegatedSubnet && plan.Servers.Count > 0)
        {
            subnets.Add(new PlannedSubnet("databases", "Database servers.", 24, 18)
            {
                Reason = "Servers and their standbys; the service alone may stand here.",
                DelegatedTo = "Microsoft.DBforPostgreSQL/flexibleServers",
                Rules = [TrafficRule.Allow("postgresql", "VirtualNetwork", "5432-6432", "PostgreSQL and PgBouncer, standby included."), TrafficRule.DenyTheRest],
            });
        }

        if (plan.Edge is { Kind: EdgeKind.ApplicationGateway } edge)
            subnets.Add(Gateway(edge));
        return subnets;
    }

    private static PlannedSubnet Nodes(Cluster cluster, PodNetwork pods)
    {
        var nodes = cluster.Pools.Values.Sum(pool => pool.Nodes.Highest + (pool.Surge ?? 1));
        const int podsOfNode = 50;
        var addresses = Reserved + (pods == PodNetwork.NodeSubnet ? nodes * (1 + podsOfNode) : nodes);
        var prefix = 24;
        while (1 << (32 - prefix) < addresses && prefix > 20)
            prefix--;
        return new PlannedSubnet("nodes", "The cluster's nodes.", prefix, 0)
        {
            Reason = $"At most {nodes} nodes: each pool at its ceiling and in the middle of an upgrade.",
            GoesOut = true,
            Rules = [TrafficRule.Allow("inside", "VirtualNetwork", "*", "Nodes, pods and the API server."), TrafficRule.Allow("load-balancer", "AzureLoadBalancer", "*", "Probes."), TrafficRule.DenyTheRest],
        };
    }

    private static PlannedSubnet Gateway(Edge edge) => new("edge", "The application gateway.", Math.Clamp(edge.SubnetPrefix ?? 24, 24, 26), edge.SubnetPrefix switch { 26 => 76, 25 => 38, _ => 19 })
    {
        Reason = "/24 is what the gateway asks for when it scales and is updated at the same time.",
        Rules =
        [
            TrafficRule.Allow("people-and-partners", "Internet", "443", "Requests."),
            TrafficRule.Allow("redirects", "Internet", "80", "Only to be sent to HTTPS."),
            TrafficRule.Allow("gateway-manager", "GatewayManager", "65200-65535", "Azure manages the gateway through these ports and stops it without them."),
            TrafficRule.Allow("load-balancer", "AzureLoadBalancer", "*", "Probes."),
            TrafficRule.DenyTheRest,
        ],
    };
}
