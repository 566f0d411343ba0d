using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Edges;

/// <summary>Front Door: one name for several regions, and a probe that decides which of them answers.</summary>
internal static class FrontDoorModule
{
    public static Concern Of(AzurePlan plan, Edge edge)
    {
        var concern = new Concern(plan, "edge", "Front Door. It asks each region's proxy a real question, and sends requests where the answer is right; it reaches the proxies over private links only.");
        var origins = concern.Ask("origins", "object[]", "The proxies: each a name, a host, a region and the id of its private link service, the first preferred.");
        var sku = edge.Tier == EdgeTier.Standard ? "Standard_AzureFrontDoor" : "Premium_AzureFrontDoor";
        var profile = concern.Add("profile", ApiVersions.FrontDoor, new ObjectLiteral
        {
            ["name"] = concern.Named("edge"),
            ["location"] = "global",
            ["tags"] = concern.Tags,
            ["sku"] = new ObjectLiteral { ["name"] = sku },
            ["properties"] = new ObjectLiteral { ["originResponseTimeoutSeconds"] = (int)Math.Clamp((plan.Estate.Platform?.Ingress?.ReadTimeout ?? TimeSpan.FromSeconds(60)).TotalSeconds, 16, 240) },
        });
        concern.Diagnose(profile);
        var endpoint = concern.Add("endpoint", ApiVersions.FrontDoorEndpoint, new ObjectLiteral
        {
            ["parent"] = profile.Symbol,
            ["name"] = concern.Named("edge"),
            ["location"] = "global",
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral { ["enabledState"] = "Enabled" },
        });
        var group = Origins(concern, edge, profile);
        var targets = concern.File.Add(new Resource("proxies", ApiVersions.FrontDoorOrigin, Origin(group)) { Each = ("origin", origins), OneByOne = true });
        concern.Add("route", ApiVersions.FrontDoorRoute, new ObjectLiteral
        {
            ["parent"] = endpoint.Symbol,
            ["name"] = "all",
            ["properties"] = new ObjectLiteral
            {
                ["originGroup"] = new ObjectLiteral { ["id"] = group.Id },
                ["supportedProtocols"] = new ArrayLiteral(["Http", "Https"]),
                ["patternsToMatch"] = new ArrayLiteral(["/*"]),
                ["httpsRedirect"] = "Enabled",
                ["forwardingProtocol"] = "HttpsOnly",
                ["linkToDefaultDomain"] = "Enabled",
                ["enabledState"] = "Enabled",
            },
            ["dependsOn"] = new ArrayLiteral([targets.Symbol]),
        });
        AddFirewall(concern, edge, profile, endpoint, sku);
        concern.Tell("host", "string", "The name under which people reach the estate.", endpoint.Symbol.Get("properties").Get("hostName"));
        return concern;
    }

    private static Resource Origins(Concern concern, Edge edge, Resource profile) => concern.Add("region", ApiVersions.FrontDoorOrigins, new ObjectLiteral
    {
        ["parent"] = profile.Symbol,
        ["name"] = "regions",
        ["properties"] = new ObjectLiteral
        {
            ["sessionAffinityState"] = new TextLiteral("Disabled").Because("Sessions are in Redis: any replica answers anybody."),
            ["healthProbeSettings"] = edge.Probe is { } probe
                ? new ObjectLiteral
                {
                    ["probePath"] = probe.Path,
                    ["probeRequestType"] = probe.Method.ToString().ToUpperInvariant(),
                    ["probeProtocol"] = "Https",
                    ["probeIntervalInSeconds"] = (int)Math.Clamp(probe.Every.TotalSeconds, 1, 255),
                }
                : null,
            ["loadBalancingSettings"] = new ObjectLiteral
            {
                ["sampleSize"] = (edge.Probe?.Failures ?? 3) + 1,
                ["successfulSamplesRequired"] = new NumberLiteral(2).Because(string.Create(CultureInfo.InvariantCulture, $"A region is left after {edge.Probe?.Failures ?? 3} answers that were wrong.")),
                ["additionalLatencyInMilliseconds"] = 50,
            },
            ["trafficRestorationTimeToHealedOrNewEndpointsInMinutes"] = new NumberLiteral(10).Because("Traffic comes back slowly: caches are cold."),
        },
    });

    private static ObjectLiteral Origin(Resource group)
    {
        var origin = new Symbol("origin");
        return new ObjectLiteral
        {
            ["parent"] = group.Symbol,
            ["name"] = origin.Get("name"),
            ["properties"] = new ObjectLiteral
            {
                ["hostName"] = origin.Get("host"),
                ["originHostHeader"] = origin.Get("host"),
                ["httpPort"] = 80,
                ["httpsPort"] = 443,
                ["priority"] = origin.Get("priority"),
                ["weight"] = 1000,
                ["enabledState"] = "Enabled",
                ["enforceCertificateNameCheck"] = true,
                ["sharedPrivateLinkResource"] = new ObjectLiteral
                {
                    ["privateLink"] = new ObjectLiteral { ["id"] = origin.Get("privateLinkServiceId") },
                    ["privateLinkLocation"] = origin.Get("region"),
                    ["requestMessage"] = "Front Door of the estate",
                },
            },
        };
    }

    private static void AddFirewall(Concern concern, Edge edge, Resource profile, Resource endpoint, string sku)
    {
        if (edge.Waf is not { } mode)
            return;
        var firewall = concern.Add("firewall", ApiVersions.FrontDoorFirewall, new ObjectLiteral
        {
            ["name"] = new Interpolation("waf", new Call("uniqueString", new Call("resourceGroup").Get("id"))),
            ["location"] = "global",
            ["tags"] = concern.Tags,
            ["sku"] = new ObjectLiteral { ["name"] = sku },
            ["properties"] = new ObjectLiteral
            {
                ["policySettings"] = new ObjectLiteral { ["enabledState"] = "Enabled", ["mode"] = mode.ToString(), ["requestBodyCheck"] = "Enabled" },
                ["managedRules"] = new ObjectLiteral
                {
                    ["managedRuleSets"] = new ArrayLiteral([new ObjectLiteral { ["ruleSetType"] = "Microsoft_DefaultRuleSet", ["ruleSetVersion"] = "2.1", ["ruleSetAction"] = "Block" }, new ObjectLiteral { ["ruleSetType"] = "Microsoft_BotManagerRuleSet", ["ruleSetVersion"] = "1.1" }]),
                },
            },
        });
        concern.Add("protection", ApiVersions.FrontDoorSecurity, new ObjectLiteral
        {
            ["parent"] = profile.Symbol,
            ["name"] = "firewall",
            ["properties"] = new ObjectLiteral
            {
                ["parameters"] = new ObjectLiteral
                {
                    ["type"] = "WebApplicationFirewall",
                    ["wafPolicy"] = new ObjectLiteral { ["id"] = firewall.Id },
                    ["associations"] = new ArrayLiteral([new ObjectLiteral { ["domains"] = new ArrayLiteral([new ObjectLiteral { ["id"] = endpoint.Id }]), ["patternsToMatch"] = new ArrayLiteral(["/*"]) }]),
                },
            },
        });
    }
}
