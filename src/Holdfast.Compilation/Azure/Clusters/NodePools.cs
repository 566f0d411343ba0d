using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Recovering;
using Holdfast.Estate.Model;
using Holdfast.Estate.Placing;

namespace Holdfast.Compilation.Azure.Clusters;

/// <summary>The node pools: the system's in all zones, those of workloads that must stay in a zone once for each zone.</summary>
internal static class NodePools
{
    private const int LongestName = 12;

    public static void Add(Concern concern, AzurePlan plan, Cluster cluster, Resource aks)
    {
        var recovered = new RecoveredParts(plan).Pools;
        foreach (var pool in cluster.Pools.Values.Where(pool => pool.Mode == NodePoolMode.User).OrderBy(pool => pool.Name, StringComparer.Ordinal))
        {
            var byZone = plan.Zones.Count > 1 && NeedsZones(plan.Estate, pool);
            var body = new ObjectLiteral { ["parent"] = aks.Symbol };
            body["name"] = byZone ? new Interpolation($"{ShortName(pool.Name, LongestName - 2)}z", new Symbol("zone")) : new TextLiteral(ShortName(pool.Name, LongestName));
            body["properties"] = UserProfile(pool, byZone, byZone ? plan.Zones.Count : 1, recovered.Contains(pool.Name));
            concern.File.Add(new Resource(BicepText.Symbol("pool", pool.Name), ApiVersions.NodePool, body)
            {
                Each = byZone ? ("zone", new Symbol("zones")) : null,
                Reason = (pool.About is null ? "" : pool.About + ". ") + (byZone
                    ? "A pool for each zone: the autoscaler then adds a node in the very zone where a pod waits for one, and evens the zones out."
                    : "One pool in all zones: nothing in it has to stay in one."),
            });
        }
    }

    /// <summary>A system pool as the cluster is created with it.</summary>
    public static Expression SystemProfile(NodePool pool)
    {
        var profile = new ObjectLiteral { ["name"] = ShortName(pool.Name, LongestName), ["type"] = "VirtualMachineScaleSets", ["mode"] = "System" };
        profile["nodeTaints"] = new ArrayLiteral([new TextLiteral("CriticalAddonsOnly=true:NoSchedule").Because("Workloads never take the room that names and tunnels need.")]);
        Fill(profile, pool, ofZone: false, zones: 1, PerZone(pool.Nodes.Lowest, 1));
        return profile;
    }

    /// <summary>The pools with machines in a zone, by the names that they have in the cluster.</summary>
    public static IEnumerable<string> NamesIn(AzurePlan plan, Cluster cluster, string zone) => cluster.Pools.Values.OrderBy(pool => pool.Name, StringComparer.Ordinal)
        .Select(pool => pool.Mode == NodePoolMode.User && plan.Zones.Count > 1 && NeedsZones(plan.Estate, pool) ? ShortName(pool.Name, LongestName - 2) + "z" + zone : ShortName(pool.Name, LongestName));

    /// <summary>A pool's name as AKS takes it: short, lower case, no hyphens, and still its own.</summary>
    internal static string ShortName(string name, int longest)
    {
        var plain = name.Replace("-", "", StringComparison.Ordinal);
        if (plain.Length <= longest && plain == name)
            return plain;
        var digest = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name));
        return plain[..Math.Min(plain.Length, longest - 3)] + Convert.ToHexStringLower(digest)[..3];
    }

    private static ObjectLiteral UserProfile(NodePool pool, bool byZone, int zones, bool recovered)
    {
        var profile = new ObjectLiteral { ["mode"] = "User" };
        // While the cluster waits: one node where something recovered runs, none where nothing does.
        Fill(profile, pool, byZone, zones, recovered ? Math.Min(PerZone(pool.Nodes.Lowest, zones), 1) : 0);
        if (pool.Spot)
        {
            profile["scaleSetPriority"] = "Spot";
            profile["scaleSetEvictionPolicy"] = "Delete";
            profile["nodeTaints"] = new ArrayLiteral([new TextLiteral("kubernetes.azure.com/scalesetpriority=spot:NoSchedule").Because("Azure may take these nodes away at any time: only who says so runs here.")]);
        }

        return profile;
    }

    private static void Fill(ObjectLiteral profile, NodePool pool, bool ofZone, int zones, int standbyLeast)
    {
        var (least, most) = (PerZone(pool.Nodes.Lowest, zones), PerZone(pool.Nodes.Highest, zones));
        Expression nodes = least == standbyLeast ? least : new Choice(new Symbol("standby"), standbyLeast, least);
        profile["osType"] = "Linux";
        profile["osSKU"] = "AzureLinux3";
        profile["vmSize"] = new TextLiteral(VmSize(pool)).Because($"{pool.Vcores} cores, {pool.Memory}, and a local disk{(pool.OsDisk == OsDisk.Ephemeral ? " that the node's own disk lies on" : "")}.");
        profile["osDiskType"] = pool.OsDisk.ToString();
        profile["osDiskSizeGB"] = pool.OsDisk == OsDisk.Ephemeral && pool.Vcores <= 2 ? 64 : 128;
        profile["kubeletDiskType"] = "OS";
        profile["vnetSubnetID"] = new Symbol("nodesSubnetId");
        profile["availabilityZones"] = ofZone ? new ArrayLiteral([new Symbol("zone")]) : new Symbol("zones");
        profile["enableAutoScaling"] = true;
        profile["minCount"] = nodes;
        profile["maxCount"] = Math.Max(most, 1);
        profile["count"] = nodes;
        profile["maxPods"] = 50;
        profile["nodeLabels"] = new ObjectLiteral { ["holdfast.dev/pool"] = pool.Name };
        profile["enableEncryptionAtHost"] = true;
        profile["securityProfile"] = new ObjectLiteral { ["enableSecureBoot"] = true, ["enableVTPM"] = true, ["sshAccess"] = "Disabled" };
        profile["localDNSProfile"] = new ObjectLiteral { ["mode"] = new TextLiteral("Preferred").Because("Names are answered on the node: a lost CoreDNS pod delays nobody.") };
        if (!pool.Spot)
            profile["upgradeSettings"] = Upgrade(pool, zones);
    }

    private static ObjectLiteral Upgrade(NodePool pool, int zones) => new()
    {
        ["maxSurge"] = PerZone(pool.Surge ?? 1, zones).ToString(CultureInfo.InvariantCulture),
        ["maxUnavailable"] = "0",
        ["drainTimeoutInMinutes"] = Math.Clamp((int)(pool.DrainTimeout ?? TimeSpan.FromMinutes(30)).TotalMinutes, 1, 1440),
        ["nodeSoakDurationInMinutes"] = new NumberLiteral(5).Because("A bad image shows itself on the first nodes, not on all of them."),
        ["undrainableNodeBehavior"] = new TextLiteral("Cordon").Because("A node that cannot be drained is left alone, and the upgrade goes on with the others."),
    };

    private static bool NeedsZones(EstateModel estate, NodePool pool) =>
        estate.Workloads.Values.Any(workload => EffectivePlacement.Of(estate, workload) is var placement
            && placement.Pool == pool.Name
            && (placement.Spread == Spread.Zones || workload.Disk is { Redundancy: StorageRedundancy.Local }))
        || (estate.Platform?.Ingress?.Placement is { Spread: Spread.Zones } ingress && ingress.Pool == pool.Name);

    private static string VmSize(NodePool pool)
    {
        var perCore = pool.Memory.Bytes / (double)(1L << 30) / pool.Vcores;
        var family = perCore > 4 ? "E" : "D";
        return string.Create(CultureInfo.InvariantCulture, $"Standard_{family}{pool.Vcores}ads_v5");
    }

    private static int PerZone(int nodes, int zones) => (nodes + zones - 1) / zones;
}
