using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Images;
using Holdfast.Compilation.Azure.Observing;
using Holdfast.Estate.Model;
using Holdfast.Estate.Placing;

namespace Holdfast.Compilation.Azure.Clusters;

/// <summary>The Kubernetes cluster of one region.</summary>
internal static class ClusterModule
{
    /// <param name="plan">What is compiled.</param>
    /// <param name="cluster">The cluster's settings.</param>
    /// <param name="pulls">The module that lets nodes pull; null where the estate has no registry of its own.</param>
    public static Concern Of(AzurePlan plan, Cluster cluster, Concern? pulls)
    {
        var concern = new Concern(plan, "cluster", "The cluster. Nobody signs in with a certificate or a password of its own, its API is inside the network, and it is upgraded in a window, outside of freezes, a few nodes at a time.");
        concern.Zones("nodes");
        concern.Ask("nodesSubnetId", "string", "The subnet of the nodes.");
        concern.Ask("apiServerSubnetId", "string", "The subnet of the API server.");
        concern.Ask("administratorGroupIds", "string[]", "The Entra groups that may do everything in the cluster.");
        concern.Ask("year", "int", "This year: AKS keeps freezes as dates, so each deployment writes those that touch this year and the next two.");
        concern.Ask("standby", "bool", "Whether the cluster only waits for the loss of the other region, with as few nodes as can be.", false);
        var identity = concern.Add("identity", ApiVersions.Identity, new ObjectLiteral { ["name"] = concern.Named("aks"), ["location"] = concern.Location, ["tags"] = concern.Tags });
        var kubelet = concern.Add("kubelet", ApiVersions.Identity, new ObjectLiteral { ["name"] = concern.Named("kubelet"), ["location"] = concern.Location, ["tags"] = concern.Tags }, "Nodes pull images as this identity.");
        var network = concern.File.Add(new Resource("network", ApiVersions.VirtualNetwork, new ObjectLiteral { ["name"] = concern.Named("net") }) { Existing = true });
        var joins = concern.Grant("joinsNetwork", network, BuiltInRole.NetworkContributor, identity, "The cluster puts nodes, its API server and load balancers into subnets that are not its own.");
        var assigns = concern.Grant("assignsKubelet", kubelet, BuiltInRole.ManagedIdentityOperator, identity, "The cluster gives its nodes their identity.");
        var pull = pulls is null ? null : concern.File.Add(pulls.UseBeside(
            "pullsImages", new Call("resourceGroup", concern.Ask("registryGroup", "string", "The resource group of the registry.")), new ObjectLiteral { ["name"] = concern.Name, ["kubeletPrincipalId"] = kubelet.Symbol.Get("properties").Get("principalId") }, "Before there is a cluster: its first node already pulls."));
        var aks = concern.Add("cluster", ApiVersions.Cluster, new ObjectLiteral
        {
            ["name"] = concern.Named("aks"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["sku"] = new ObjectLiteral { ["name"] = "Base", ["tier"] = cluster.Tier.ToString() },
            ["identity"] = new ObjectLiteral { ["type"] = "UserAssigned", ["userAssignedIdentities"] = new KeyedObject(identity.Id) },
            ["properties"] = Properties(plan, cluster, concern, kubelet),
            ["dependsOn"] = new ArrayLiteral([joins.Symbol, assigns.Symbol, .. pull is null ? Enumerable.Empty<Expression>() : [pull.Symbol]]),
        });
        concern.Keep(aks, why: "Everything runs on it.");
        concern.Diagnose(aks);
        NodePools.Add(concern, plan, cluster, aks);
        ClusterMaintenance.Add(concern, plan, cluster, aks);
        if (cluster.Monitoring)
            Collection.Tie(concern, aks);
        ClusterPolicies.Add(concern, plan);
        concern.Add("safeguards", ApiVersions.Safeguards, new ObjectLiteral
        {
            ["scope"] = aks.Symbol,
            ["name"] = "default",
            ["properties"] = new ObjectLiteral
            {
                ["level"] = new TextLiteral("Warn").Because("Enforce changes what is deployed, and what runs would no longer be what is written. What we emit satisfies it; a warning shows what somebody else added."),
                ["podSecurityStandardsLevel"] = plan.Estate.Security?.Pods?.ToString() ?? "Restricted",
                ["excludedNamespaces"] = new ArrayLiteral(["kube-system"]),
            },
        });
        concern.Tell("clusterName", "string", "The cluster's name.", aks.Symbol.Get("name"));
        concern.Tell("clusterId", "string", "The cluster.", aks.Id);
        concern.Tell("issuer", "string", "Who signs the tokens of its service accounts.", aks.Symbol.Get("properties").Get("oidcIssuerProfile").Get("issuerURL"));
        concern.Tell("principalId", "string", "As whom the cluster acts in Azure.", identity.Symbol.Get("properties").Get("principalId"));
        return concern;
    }

    /// <summary>The longest that a pod of the estate may take to go away.</summary>
    public static TimeSpan LongestGrace(EstateModel estate)
    {
        var graces = estate.Workloads.Values.Select(workload => EffectivePlacement.Of(estate, workload).Drain?.Grace).Append(estate.Platform?.Ingress?.Placement?.Drain?.Grace);
        return graces.Max() ?? TimeSpan.FromSeconds(30);
    }

    private static ObjectLiteral Properties(AzurePlan plan, Cluster cluster, Concern concern, Resource kubelet) => new()
    {
        ["kubernetesVersion"] = cluster.Version?.ToString(),
        ["supportPlan"] = cluster.Tier == ClusterTier.Premium ? "AKSLongTermSupport" : "KubernetesOfficial",
        ["dnsPrefix"] = concern.Name,
        ["nodeResourceGroup"] = concern.Named("nodes-rg"),
        ["nodeResourceGroupProfile"] = new ObjectLiteral
        {
            ["restrictionLevel"] = Experiments.ChaosStudio.StudioFiles.Fits(plan.Source)
            ? new TextLiteral("Unrestricted").Because("Drills stop machines here: a lock on what AKS made would refuse them.")
            : new TextLiteral("ReadOnly").Because("What AKS made, only AKS changes.")
        },
        ["disableLocalAccounts"] = true,
        ["enableRBAC"] = true,
        ["aadProfile"] = new ObjectLiteral
        {
            ["managed"] = true,
            ["enableAzureRBAC"] = true,
            ["adminGroupObjectIDs"] = new Symbol("administratorGroupIds"),
            ["tenantID"] = new Call("tenant").Get("tenantId"),
        },
        ["identityProfile"] = new ObjectLiteral
        {
            ["kubeletidentity"] = new ObjectLiteral
            {
                ["resourceId"] = kubelet.Id,
                ["clientId"] = kubelet.Symbol.Get("properties").Get("clientId"),
                ["objectId"] = kubelet.Symbol.Get("properties").Get("principalId"),
            },
        },
        ["oidcIssuerProfile"] = Enabled(),
        ["securityProfile"] = SecurityProfile(),
        ["apiServerAccessProfile"] = new ObjectLiteral
        {
            ["enablePrivateCluster"] = true,
            ["enablePrivateClusterPublicFQDN"] = false,
            ["enableVnetIntegration"] = true,
            ["subnetId"] = new Symbol("apiServerSubnetId"),
            ["privateDNSZone"] = "system",
            ["disableRunCommand"] = true,
        },
        ["networkProfile"] = NetworkProfile(plan),
        ["bootstrapProfile"] = RegistryModule.CachesForClusters(plan.Estate.Platform?.Registry)
            ? new ObjectLiteral { ["artifactSource"] = "Cache", ["containerRegistryId"] = concern.Ask("registryId", "string", "The registry that nodes start from.") }
                .Because("A node starts from the estate's own registry, which is as redundant as the cluster; a public one's bad day stops no scaling.")
            : null,
        ["autoUpgradeProfile"] = new ObjectLiteral
        {
            ["upgradeChannel"] = (cluster.Upgrades?.Channel ?? UpgradeChannel.None).ToString().ToLowerInvariant(),
            ["nodeOSUpgradeChannel"] = "NodeImage",
        }.Because("upgradeSettings.overrideSettings stays away: it would push an upgrade past disruption budgets that block it."),
        ["autoScalerProfile"] = AutoScaler(plan, cluster),
        ["agentPoolProfiles"] = new ArrayLiteral([.. cluster.Pools.Values.Where(pool => pool.Mode == NodePoolMode.System).OrderBy(pool => pool.Name, StringComparer.Ordinal).Select(NodePools.SystemProfile)]),
        ["azureMonitorProfile"] = cluster.Monitoring ? Monitoring() : null,
        ["addonProfiles"] = new ObjectLiteral { ["azurepolicy"] = new ObjectLiteral { ["enabled"] = true, ["config"] = new ObjectLiteral { ["version"] = "v2" } } },
        ["storageProfile"] = new ObjectLiteral
        {
            ["diskCSIDriver"] = Enabled(),
            ["fileCSIDriver"] = Enabled(),
            ["blobCSIDriver"] = Enabled(),
            ["snapshotController"] = Enabled(),
        },
        ["workloadAutoScalerProfile"] = new ObjectLiteral { ["keda"] = Enabled() }.Because("The vertical autoscaler stays off: it restarts pods to change their size, and their sizes are part of the estate."),
        ["metricsProfile"] = new ObjectLiteral { ["costAnalysis"] = Enabled() },
    };

    private static ObjectLiteral Enabled() => new() { ["enabled"] = true };

    private static ObjectLiteral Monitoring() => new()
    {
        ["metrics"] = new ObjectLiteral
        {
            ["enabled"] = true,
            ["kubeStateMetrics"] = new ObjectLiteral { ["metricLabelsAllowlist"] = new TextLiteral("nodes=[topology.kubernetes.io/zone]").Because("So that the health model can tell one zone's nodes from another's.") },
            ["controlPlane"] = Enabled(),
        },
        ["containerInsights"] = new ObjectLiteral { ["enabled"] = true, ["logAnalyticsWorkspaceResourceId"] = new Symbol("workspaceId"), ["disablePrometheusMetricsScraping"] = true },
    };

    private static ObjectLiteral SecurityProfile() => new()
    {
        ["workloadIdentity"] = Enabled(),
        ["imageCleaner"] = new ObjectLiteral { ["enabled"] = true, ["intervalHours"] = 168 },
        ["defender"] = new ObjectLiteral
        {
            ["logAnalyticsWorkspaceResourceId"] = new Symbol("workspaceId"),
            ["securityMonitoring"] = Enabled(),
        },
        ["kubernetesResourceObjectEncryptionProfile"] = new ObjectLiteral { ["infrastructureEncryption"] = "Enabled" }
            .Because("With the platform's key. azureKeyVaultKms would stop the API server whenever the vault cannot be reached."),
    };

    private static ObjectLiteral NetworkProfile(AzurePlan plan) => new()
    {
        ["networkPlugin"] = "azure",
        ["networkPluginMode"] = plan.Estate.Platform?.Network?.Pods is null or PodNetwork.Overlay ? "overlay" : null,
        ["networkDataplane"] = "cilium",
        ["networkPolicy"] = "cilium",
        ["advancedNetworking"] = new ObjectLiteral
        {
            ["enabled"] = true,
            ["observability"] = Enabled(),
            ["security"] = new ObjectLiteral { ["enabled"] = true, ["advancedNetworkPolicies"] = new TextLiteral("FQDN").Because("Partners are allowed by name: their addresses change.") },
        },
        ["loadBalancerSku"] = "standard",
        ["outboundType"] = plan.Outbound switch
        {
            OutboundPath.NatGateway => "userAssignedNATGateway",
            OutboundPath.Firewall => "userDefinedRouting",
            _ => "loadBalancer",
        },
        ["podCidr"] = new TextLiteral("192.168.0.0/16").Because("Seen inside the cluster only; the same in every environment."),
        ["serviceCidr"] = "172.16.0.0/16",
        ["dnsServiceIP"] = "172.16.0.10",
    };

    private static ObjectLiteral AutoScaler(AzurePlan plan, Cluster cluster)
    {
        var grace = (int)LongestGrace(plan.Estate).TotalSeconds;
        var patience = (int)(cluster.ScaleDownGrace ?? TimeSpan.FromMinutes(10)).TotalMinutes;
        return new ObjectLiteral
        {
            ["balance-similar-node-groups"] = "true",
            ["expander"] = "least-waste",
            ["max-graceful-termination-sec"] = new TextLiteral(Math.Max(grace, patience * 60).ToString(CultureInfo.InvariantCulture)).Because($"Longer than the slowest pod needs to go away: {grace} s."),
            ["skip-nodes-with-local-storage"] = "false",
            ["skip-nodes-with-system-pods"] = "true",
            ["scale-down-delay-after-add"] = "10m",
            ["scale-down-unneeded-time"] = "10m",
        };
    }
}
