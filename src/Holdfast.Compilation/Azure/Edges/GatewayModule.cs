using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Networking;
using Holdfast.Compilation.Azure.Vaults;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Edges;

/// <summary>An application gateway in front of the proxy.</summary>
internal static class GatewayModule
{
    public static Concern Of(AzurePlan plan, Edge edge)
    {
        var concern = new Concern(plan, "edge", "The application gateway: in all zones, at least two instances, and a firewall that blocks. Its certificate comes from the vault.");
        concern.Zones("the gateway");
        var address = concern.Add("address", ApiVersions.PublicAddress, PublicAddress.Body(concern, "edge-ip", "Standard"), "The address that names lead to.");
        concern.Keep(address, why: "Names lead to this address.");
        var identity = concern.Add("identity", ApiVersions.Identity, new ObjectLiteral { ["name"] = concern.Named("edge"), ["location"] = concern.Location, ["tags"] = concern.Tags });
        var vault = concern.File.Add(new Resource("vault", ApiVersions.Vault, new ObjectLiteral { ["name"] = VaultModule.NameOf }) { Existing = true });
        var reads = concern.Grant("readsCertificate", vault, BuiltInRole.SecretsUser, identity, "The gateway fetches the certificate, and each new one within four hours.");
        var firewall = concern.Add("firewall", ApiVersions.GatewayFirewall, new ObjectLiteral
        {
            ["name"] = concern.Named("waf"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral
            {
                ["policySettings"] = new ObjectLiteral
                {
                    ["state"] = "Enabled",
                    ["mode"] = (edge.Waf ?? WafMode.Prevention).ToString(),
                    ["requestBodyCheck"] = true,
                    ["fileUploadLimitInMb"] = (int)Math.Clamp((plan.Estate.Platform?.Ingress?.BodyLimit?.Bytes ?? 100L << 20) >> 20, 1, 4000),
                },
                ["managedRules"] = new ObjectLiteral
                {
                    ["managedRuleSets"] = new ArrayLiteral([new ObjectLiteral { ["ruleSetType"] = "Microsoft_DefaultRuleSet", ["ruleSetVersion"] = "2.1" }, new ObjectLiteral { ["ruleSetType"] = "Microsoft_BotManagerRuleSet", ["ruleSetVersion"] = "1.1" }]),
                },
            },
        });
        var gateway = concern.Add("gateway", ApiVersions.ApplicationGateway, new ObjectLiteral
        {
            ["name"] = GatewayParts.Name(concern),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["zones"] = new Symbol("zones"),
            ["identity"] = new ObjectLiteral { ["type"] = "UserAssigned", ["userAssignedIdentities"] = new KeyedObject(identity.Id) },
            ["properties"] = Properties(concern, plan, edge, address, firewall),
            ["dependsOn"] = new ArrayLiteral([reads.Symbol]),
        });
        concern.Diagnose(gateway);
        concern.Tell("address", "string", "The address that names lead to.", address.Symbol.Get("properties").Get("ipAddress"));
        return concern;
    }

    private static ObjectLiteral Properties(Concern concern, AzurePlan plan, Edge edge, Resource address, Resource firewall) => new()
    {
        ["sku"] = new ObjectLiteral { ["name"] = "WAF_v2", ["tier"] = "WAF_v2" },
        ["autoscaleConfiguration"] = new ObjectLiteral { ["minCapacity"] = Math.Max(2, edge.Instances?.Lowest ?? 2), ["maxCapacity"] = Math.Max(2, edge.Instances?.Highest ?? 10) },
        ["enableHttp2"] = true,
        ["firewallPolicy"] = new ObjectLiteral { ["id"] = firewall.Id },
        ["sslPolicy"] = new ObjectLiteral { ["policyType"] = "Predefined", ["policyName"] = new TextLiteral("AppGwSslPolicy20220101").Because("TLS 1.2 and 1.3 only.") },
        ["gatewayIPConfigurations"] = GatewayParts.One("subnet", new ObjectLiteral { ["subnet"] = new ObjectLiteral { ["id"] = concern.Ask("edgeSubnetId", "string", "The subnet of the gateway.") } }),
        ["frontendIPConfigurations"] = GatewayParts.One("public", new ObjectLiteral { ["publicIPAddress"] = new ObjectLiteral { ["id"] = address.Id } }),
        ["frontendPorts"] = new ArrayLiteral([GatewayParts.Part("https", new ObjectLiteral { ["port"] = 443 }), GatewayParts.Part("http", new ObjectLiteral { ["port"] = 80 })]),
        ["sslCertificates"] = GatewayParts.One("estate", new ObjectLiteral { ["keyVaultSecretId"] = new Interpolation(concern.Ask("vaultUri", "string", "Where the vault answers."), "secrets/", concern.Ask("certificateName", "string", "The name of the certificate in the vault.")) }),
        ["backendAddressPools"] = GatewayParts.One("proxy", new ObjectLiteral { ["backendAddresses"] = new ArrayLiteral([new ObjectLiteral { ["ipAddress"] = concern.Ask("ingressAddress", "string", "The address of the proxy inside the network.") }]) }),
        ["probes"] = GatewayParts.One("ready", Probe(edge)),
        ["backendHttpSettingsCollection"] = GatewayParts.One("proxy", Backend(concern, plan, edge)),
        ["httpListeners"] = new ArrayLiteral([GatewayParts.Listener(concern, "https"), GatewayParts.Listener(concern, "http")]),
        ["redirectConfigurations"] = GatewayParts.One("to-https", new ObjectLiteral
        {
            ["redirectType"] = "Permanent",
            ["targetListener"] = GatewayParts.Refer(concern, "httpListeners", "https"),
            ["includePath"] = true,
            ["includeQueryString"] = true,
        }),
        ["requestRoutingRules"] = new ArrayLiteral([
            GatewayParts.Part("https", new ObjectLiteral
            {
                ["ruleType"] = "Basic",
                ["priority"] = 100,
                ["httpListener"] = GatewayParts.Refer(concern, "httpListeners", "https"),
                ["backendAddressPool"] = GatewayParts.Refer(concern, "backendAddressPools", "proxy"),
                ["backendHttpSettings"] = GatewayParts.Refer(concern, "backendHttpSettingsCollection", "proxy"),
            }),
            GatewayParts.Part("http", new ObjectLiteral
            {
                ["ruleType"] = "Basic",
                ["priority"] = 200,
                ["httpListener"] = GatewayParts.Refer(concern, "httpListeners", "http"),
                ["redirectConfiguration"] = GatewayParts.Refer(concern, "redirectConfigurations", "to-https"),
            }),
        ]),
    };

    private static ObjectLiteral Probe(Edge edge) => new()
    {
        ["protocol"] = "Https",
        ["path"] = edge.Probe?.Path ?? "/",
        ["interval"] = (int)Math.Clamp((edge.Probe?.Every ?? TimeSpan.FromSeconds(30)).TotalSeconds, 1, 86_400),
        ["timeout"] = (int)Math.Clamp((edge.Probe?.Every ?? TimeSpan.FromSeconds(30)).TotalSeconds, 1, 30),
        ["unhealthyThreshold"] = Math.Clamp(edge.Probe?.Failures ?? 3, 1, 20),
        ["pickHostNameFromBackendHttpSettings"] = true,
    };

    private static ObjectLiteral Backend(Concern concern, AzurePlan plan, Edge edge) => new()
    {
        ["protocol"] = "Https",
        ["port"] = 443,
        ["cookieBasedAffinity"] = new TextLiteral("Disabled").Because("Sessions are in Redis: any replica answers anybody."),
        ["hostName"] = concern.Ask("hostName", "string", "The name that the proxy's certificate is for."),
        ["requestTimeout"] = (int)Math.Clamp((plan.Estate.Platform?.Ingress?.ReadTimeout ?? TimeSpan.FromMinutes(1)).TotalSeconds, 1, 86_400),
        ["probe"] = GatewayParts.Refer(concern, "probes", "ready"),
        ["connectionDraining"] = new ObjectLiteral { ["enabled"] = true, ["drainTimeoutInSec"] = (int)Math.Clamp((edge.Drain ?? TimeSpan.FromSeconds(30)).TotalSeconds, 1, 3600) },
    };
}
