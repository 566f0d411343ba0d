using Holdfast.Drills.Faults;

namespace Holdfast.Drills.Running;

/// <summary>A failure that the lab can produce: its name in the estate and what happens.</summary>
public sealed record Scenario
{
    internal const string CertificateExpiry = "certificate-expiry";

    internal const string RedisPartition = "redis-partition";
    internal const string ApplicationNodeLoss = "application-node-loss";
    internal const string ApplicationRestart = "application-restart";
    internal const string BadRelease = "bad-release";
    internal const string ApplicationReconnect = "application-reconnect";

    private readonly Func<IFault> create;

    internal Scenario(string name, string summary, ScenarioEffect effect, Func<IFault> create) => (Name, Summary, Effect, this.create) = (name, summary, effect, create);

    public string Name { get; }

    public string Summary { get; }

    public ScenarioEffect Effect { get; }

    /// <summary>
    /// Whether the service returns only when the failure is put right. Where it must return by itself, nothing is put right before it has.
    /// </summary>
    public bool EndsWithHealing { get; init; }

    /// <summary>Whether acknowledged transactions are gone afterwards, whatever the profile, because only a restore brings them back.</summary>
    public bool NeedsRestore { get; init; }

    /// <summary>What it hits.</summary>
    public ScenarioTarget Target { get; init; } = ScenarioTarget.Database;

    internal IFault CreateFault() => create();

    /// <summary>Every failure the lab can produce. All of them hit the primary or its database.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("database-crash", "The postmaster of the primary is killed.", ScenarioEffect.Failover, () => new DatabaseCrashFault()),
        new("node-loss", "The primary's whole node is killed, and comes back once a standby has taken over.", ScenarioEffect.Failover, () => new NodeLossFault()),
        new("inbound-partition", "The primary's zone hears nobody but the clients. With the asynchronous profile this loses data: the negative control.",
            ScenarioEffect.Failover, () => new ZonePartitionFault(inbound: true, outbound: false, withClients: false)),
        new("outbound-partition", "Nobody but the clients hears the primary's zone.",
            ScenarioEffect.Failover, () => new ZonePartitionFault(inbound: false, outbound: true, withClients: false)),
        new("zone-loss", "The primary's zone is cut off from everybody, in both directions.",
            ScenarioEffect.Failover, () => new ZonePartitionFault(inbound: true, outbound: true, withClients: true)),
        new("rolling-restart", "Planned work: every database is restarted, one at a time, and the lead is handed over.", ScenarioEffect.Failover, () => new RollingRestartFault()),
        new("silent-drop", "Packets of the open connections to the database vanish without a reset; new connections work.", ScenarioEffect.Outage, () => new SilentDropFault()),
        new("connection-exhaustion", "A leak takes every connection that the database allows.", ScenarioEffect.Outage, () => new ConnectionExhaustionFault()) { EndsWithHealing = true },
        new("long-lock", "A forgotten session locks the tables of the processes.", ScenarioEffect.Outage, () => new LongLockFault()) { EndsWithHealing = true },
        new("credentials-rotated", "The database's password is changed, the applications' is not.", ScenarioEffect.Outage, () => new CredentialsRotatedFault()) { EndsWithHealing = true },
        new("dropped-table", "An operator drops the tables of the processes. The rows are lost: they need a restore, which this drill does not do.",
            ScenarioEffect.Outage, () => new DroppedTableFault()) { EndsWithHealing = true, NeedsRestore = true },
        new("database-slow", "The primary's disk takes a few writes a second.", ScenarioEffect.Slowness, () => new SlowStorageFault()) { EndsWithHealing = true },
        new("storage-latency", "The disks of all zones take a few writes a second; no standby is a way out.",
            ScenarioEffect.Slowness, () => new StorageLatencyFault()) { EndsWithHealing = true },
        new("disk-full", "The volume with the tables of the processes has no room left.", ScenarioEffect.Outage, () => new FullVolumeFault()) { EndsWithHealing = true },
        new("database-corruption", "A page rots on the primary's disk; a base backup finds it, another node takes over, the damaged one is made anew.",
            ScenarioEffect.Failover, () => new CorruptPageFault()),
        new("backup-store-unreachable", "The log cannot be archived; no client notices.", ScenarioEffect.Unnoticed, () => new BackupStoreFault()) { EndsWithHealing = true },
        new("blocked-vacuum", "An open snapshot keeps vacuum from removing dead rows; no client notices.", ScenarioEffect.Unnoticed, () => new BlockedVacuumFault()) { EndsWithHealing = true },
        AtThePartner("partner-outage", "The partner refuses everything; what is meant for it waits, and the processes go on.", new("outage", "refused", "refused")),
        AtThePartner("partner-slow", "The partner does what it is asked and says so too late.", new("slow", "late", "answered too late")),
        AtThePartner("partner-answers-twice", "Each answer of the partner arrives twice. With the asynchronous profile the inbox has no key: the negative control.",
            new("twice", "doubled", "answered twice")),
        new(CertificateExpiry, "The partner's certificate has expired; what is meant for it waits, and nobody talks to it unchecked.",
            ScenarioEffect.Unnoticed, () => new ExpiredCertificateFault()) { EndsWithHealing = true, Target = ScenarioTarget.Partner },
        new("cache-loss", "Every copy of the cache is lost. With the asynchronous profile nobody asks the database instead: the negative control.",
            ScenarioEffect.Unnoticed, () => throw new InvalidOperationException("Drills on the cache make their own faults.")) { Target = ScenarioTarget.Cache },
        OnRedis("redis-failover", "The Redis master is killed; the Sentinels name another one."),
        OnRedis(RedisPartition, "The Redis master is cut off together with clients of its own. With the asynchronous profile it goes on acknowledging alone: the negative control."),
        OnTheApplication(ApplicationNodeLoss, "One replica of the application is killed; the proxy sends its requests elsewhere.", ScenarioEffect.Unnoticed),
        OnTheApplication(ApplicationRestart, "Planned work: every replica of the application is drained and restarted, and no request may fail. With the asynchronous profile they are killed instead: the negative control.",
            ScenarioEffect.Unnoticed),
        OnTheApplication(BadRelease, "Releases that expect another schema or fail are put in; they must be kept out of rotation. With the asynchronous profile the health checks lie: the negative control.",
            ScenarioEffect.Unnoticed),
        OnTheApplication(ApplicationReconnect, "The primary's node is lost under the application: how long until a whole process, with its asynchronous job, works again.", ScenarioEffect.Failover),
    ];

    private static Scenario AtThePartner(string name, string summary, (string Mode, string Count, string Said) how) =>
        new(name, summary, ScenarioEffect.Unnoticed, () => new PartnerFault(how.Mode, how.Count, how.Said)) { EndsWithHealing = true, Target = ScenarioTarget.Partner };

    private static Scenario OnRedis(string name, string summary) =>
        new(name, summary, ScenarioEffect.Failover, () => throw new InvalidOperationException("Drills on Redis make their own faults.")) { Target = ScenarioTarget.Redis };

    private static Scenario OnTheApplication(string name, string summary, ScenarioEffect effect) =>
        new(name, summary, effect, () => throw new InvalidOperationException("Drills on the application make their own faults.")) { Target = ScenarioTarget.Application };

    /// <summary>Failures that the lab cannot produce honestly, with the reason. They are never run and so never green.</summary>
    public static IReadOnlyDictionary<string, string> NotExecutable { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["clock-jump"] = "a time namespace moves the monotonic clock only; the wall clock belongs to the whole machine, and a drill must not move it",
        ["region-loss"] = "one machine has no second region",
        ["dns-failure"] = "the lab's components know each other by address",
        ["network-latency"] = "needs the kernel's netem, which many kernels leave out",
    };

    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name);

    public override string ToString() => Name;
}
