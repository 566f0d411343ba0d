namespace Holdfast.Drills.Labs.Redis;

/// <summary>The files of the Redis nodes and Sentinels, set as sessions and queues demand.</summary>
internal static class RedisConfiguration
{
    public const int Port = 6379;
    public const int SentinelPort = 26379;

    /// <summary>The name under which the Sentinels know the master.</summary>
    public const string Master = "lab";

    public static string WriteServer(LabPaths paths, LabZone zone, LabZone master) => $"""
        port {Port}
        bind {zone.Address}
        protected-mode no
        unixsocket {paths.RedisOwnSocket(zone)}
        unixsocketperm 700
        dir {paths.Redis(zone)}
        pidfile {paths.RedisProcess(zone)}
        appendonly yes
        appendfsync everysec
        save ""
        maxmemory 64mb
        maxmemory-policy noeviction
        repl-timeout 3
        repl-ping-replica-period 1
        repl-diskless-sync yes
        repl-diskless-sync-delay 0
        min-replicas-max-lag 1
        {(zone == master ? "" : $"replicaof {master.Address} {Port}")}
        """;

    // Two of three must agree: a Sentinel that is cut off alone elects nobody.
    public static string WriteSentinel(LabPaths paths, LabZone zone, LabZone master) => $"""
        port {SentinelPort}
        bind {zone.Address}
        protected-mode no
        dir {paths.Redis(zone)}
        sentinel monitor {Master} {master.Address} {Port} 2
        sentinel down-after-milliseconds {Master} 1000
        sentinel failover-timeout {Master} 5000
        sentinel parallel-syncs {Master} 2
        """;
}
