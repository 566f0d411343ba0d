using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Edges;

/// <summary>The edge in the main file: one Front Door for all regions, or a gateway in each region that a platform runs in.</summary>
internal static class EdgeDeployment
{
    public static void Add(Composition composition, Edge edge, Site site, ModuleUse seen, ModuleUse vault)
    {
        if (edge.Kind == EdgeKind.FrontDoor)
        {
            composition.Use(composition.Add(FrontDoorModule.Of(composition.Plan, edge)), "edge", site.Region, new ObjectLiteral
            {
                ["workspaceId"] = seen.Result("workspaceId"),
                ["origins"] = composition.Told.Ask("origins", "object[]", "The proxies behind Front Door.", new ArrayLiteral([.. Origins(composition.Plan, edge).Select(Origin)])),
            });
        }
        else if (edge.Kind == EdgeKind.ApplicationGateway && composition.Plan.Cluster is not null)
        {
            var told = composition.Told;
            var certificate = told.Ask("certificateName", "string", "The name of the edge's certificate in the vault.", "edge-certificate");
            var host = told.Ask("hostName", "string", "The name under which people reach the estate.", new Call("readEnvironmentVariable", "HOST_NAME", "estate.invalid"));
            composition.Use(composition.Add(GatewayModule.Of(composition.Plan, edge)), "edge", site.Region, GatewayValues(site, seen, vault, certificate, host));
        }
    }

    /// <summary>A second gateway in the second region, where a platform already runs; names are led to it when the first is lost.</summary>
    public static void AddRecovery(Composition composition, Edge edge, Site site, ModuleUse seen, ModuleUse vault)
    {
        if (edge.Kind != EdgeKind.ApplicationGateway || !composition.Plan.RecoveryHasCluster || composition.Plan.Cluster is null)
            return;
        composition.Use(GatewayModule.Of(composition.Plan, edge), "recoveryEdge", site.Region, GatewayValues(site, seen, vault, new Symbol("certificateName"), new Symbol("hostName")),
            "Names are led here when the first region is lost; its certificate comes from the vault beside it.");
    }

    private static ObjectLiteral GatewayValues(Site site, ModuleUse seen, ModuleUse vault, Expression certificate, Expression host) => new()
    {
        ["workspaceId"] = seen.Result("workspaceId"),
        ["zones"] = site.Zones,
        ["edgeSubnetId"] = site.Network.Result("edgeSubnetId"),
        ["ingressAddress"] = site.Network.Result("ingressAddress"),
        ["vaultUri"] = vault.Result("vaultUri"),
        ["certificateName"] = certificate,
        ["hostName"] = host,
    };

    private static IEnumerable<string> Origins(AzurePlan plan, Edge edge) => edge.Origins.Count > 0 ? edge.Origins.Select(origin => origin.Text) : [plan.Placement.Region.Text];

    private static Expression Origin(string region, int index)
    {
        var variable = $"PROXY_{region.ToUpperInvariant().Replace('-', '_')}";
        var origin = new ObjectLiteral
        {
            ["name"] = region,
            ["region"] = region,
            ["priority"] = index + 1,
            ["host"] = new Call("readEnvironmentVariable", $"{variable}_HOST", $"{region}.invalid"),
            ["privateLinkServiceId"] = new Call("readEnvironmentVariable", $"{variable}_LINK", ""),
        };
        return index == 0 ? origin.Because("The cluster makes the private link services, so their identifiers are known after its first deployment.") : origin;
    }
}
