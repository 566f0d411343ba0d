namespace Holdfast.Compilation.Experiments;

/// <summary>
/// Which tool can make which failure in the estate itself. The lab's own list is in the drills, which this project does not know; a test
/// holds the two together, and the table of docs/faults against this one.
/// </summary>
internal static class ScenarioCatalog
{
    public const string SilentDrop = "silent-drop";
    public const string ZoneLoss = "zone-loss";
    public const string CacheLoss = "cache-loss";

    private const string OwnCluster = "a cluster of the environment's own";
    private const string InDatabase = "it is made inside the database, which no platform fault reaches";
    private const string NotManaged = "no fault for PostgreSQL Flexible Server";
    private const string AtPartner = "partners are known by name, and its rules by address";
    private const string Cnpg = "CloudNativePG";

    public static IReadOnlyList<DrillScenario> All { get; } =
    [
        Database("database-crash", ToolAnswer.None(NotManaged), ToolAnswer.By("PodChaos pod-kill", Cnpg)),
        Database("node-loss", ToolAnswer.None("a scale set's instances have numbers of a moment; zone-loss stops those of a zone"), ToolAnswer.By("PodChaos pod-failure", Cnpg)),
        Database("inbound-partition", ToolAnswer.None(NotManaged), ToolAnswer.None("CloudNativePG decides by the API server, which a partition between instances does not touch")),
        Database("outbound-partition", ToolAnswer.None(NotManaged), ToolAnswer.None("as for inbound-partition")),
        Database(ZoneLoss, ToolAnswer.By("VMSS shutdown 2.0", $"the nodes of a zone; {OwnCluster}"), ToolAnswer.By("PodChaos pod-failure", "the process's pods in one zone")),
        Database("rolling-restart", ToolAnswer.None("planned work is the service's maintenance"), ToolAnswer.None("planned work is the operator's: `kubectl cnpg restart`")),
        Database(SilentDrop, ToolAnswer.By("NSG rule 1.1", $"new connections, too; {OwnCluster}"), ToolAnswer.By("NetworkChaos partition", $"new connections, too; {Cnpg}")),
        Database("connection-exhaustion", ToolAnswer.None(InDatabase), ToolAnswer.None(InDatabase)),
        Database("long-lock", ToolAnswer.None(InDatabase), ToolAnswer.None(InDatabase)),
        Database("credentials-rotated", ToolAnswer.None("a rotation is the vault's"), ToolAnswer.None("secrets are the vault's")),
        Database("dropped-table", ToolAnswer.None("data of the estate is never damaged on purpose"), ToolAnswer.None("data of the estate is never damaged on purpose")),
        Database("database-slow", ToolAnswer.None(NotManaged), ToolAnswer.By("IOChaos latency", $"the primary; {Cnpg}")),
        Database("storage-latency", ToolAnswer.None(NotManaged), ToolAnswer.By("IOChaos latency", $"every instance; {Cnpg}")),
        Database("disk-full", ToolAnswer.None(NotManaged), ToolAnswer.By("IOChaos fault 28", $"the primary; {Cnpg}")),
        Database("database-corruption", ToolAnswer.None("data of the estate is never damaged on purpose"), ToolAnswer.None("data of the estate is never damaged on purpose")),
        Database("backup-store-unreachable", ToolAnswer.None("the service's own copies do not pass the estate's network"), ToolAnswer.None("the store is known by name, and its rules by address")),
        Database("blocked-vacuum", ToolAnswer.None(InDatabase), ToolAnswer.None(InDatabase)),
        new("partner-outage", DrillHit.Partner, ToolAnswer.None(AtPartner), ToolAnswer.None(AtPartner)),
        new("partner-slow", DrillHit.Partner, ToolAnswer.None(AtPartner), ToolAnswer.None(AtPartner)),
        new("partner-answers-twice", DrillHit.Partner, ToolAnswer.None("only a stand-in answers twice"), ToolAnswer.None("only a stand-in answers twice")),
        new("certificate-expiry", DrillHit.Partner, ToolAnswer.None("only a stand-in shows an expired certificate"), ToolAnswer.None("only a stand-in shows an expired certificate")),
        new(CacheLoss, DrillHit.Cache, ToolAnswer.By("NSG rule 1.1", $"every managed cache at once; its Redis reboot knows only the older service; {OwnCluster}"), ToolAnswer.None("no cache runs in the cluster")),
        new("redis-failover", DrillHit.Cache, ToolAnswer.None("its Redis reboot knows only the older service"), ToolAnswer.None("no Redis runs in the cluster")),
        new("redis-partition", DrillHit.Cache, ToolAnswer.None("the service's nodes are not ours to part"), ToolAnswer.None("no Redis runs in the cluster")),
        Application("application-node-loss", ToolAnswer.None("zone-loss stops nodes"), ToolAnswer.By("PodChaos pod-kill", "one replica")),
        Application("application-restart", ToolAnswer.None("planned work: `kubectl rollout restart`"), ToolAnswer.None("planned work: `kubectl rollout restart`")),
        Application("bad-release", ToolAnswer.None("a release is the pipeline's"), ToolAnswer.None("a release is the pipeline's")),
        Application("application-reconnect", ToolAnswer.None(NotManaged), ToolAnswer.None("database-crash and node-loss make it")),
        Application("clock-jump", ToolAnswer.None("it has no such fault for node pools"), ToolAnswer.By("TimeChaos", "one replica")) with { NotInLab = "the wall clock belongs to the whole machine" },
        Application("region-loss", ToolAnswer.None("a region is left by a recovery plan"), ToolAnswer.None("a cluster is in one region")) with { NotInLab = "one machine has no second region" },
        Application("dns-failure", ToolAnswer.None("it has no such fault outside of Chaos Mesh"), ToolAnswer.By("DNSChaos error", "one replica")) with { NotInLab = "the lab's components know each other by address" },
        Application("network-latency", ToolAnswer.None("its fault needs an agent on virtual machines"), ToolAnswer.By("NetworkChaos delay", "what a workload sends")) with { NotInLab = "many kernels leave netem out" },
    ];

    private static DrillScenario Database(string name, ToolAnswer studio, ToolAnswer mesh) => new(name, DrillHit.Database, studio, mesh);

    private static DrillScenario Application(string name, ToolAnswer studio, ToolAnswer mesh) => new(name, DrillHit.Application, studio, mesh);
}
