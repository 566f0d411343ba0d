namespace Holdfast.Drills.Labs;

/// <summary>Where the things of one lab are: all of them under one directory, named like the lab.</summary>
internal sealed record LabPaths(string Root, string Id)
{
    public string Directory => Path.Combine(Root, Id);

    public string Record => Path.Combine(Directory, "lab.json");

    /// <summary>Held by the drill that runs.</summary>
    public string DrillLock => Path.Combine(Directory, "drill.lock");

    /// <summary>Its presence stops the drill that runs.</summary>
    public string StopFile => Path.Combine(Directory, "drill.stop");

    public string Secrets => Path.Combine(Directory, "secrets.json");

    public string Script(string name) => Path.Combine(Directory, name);

    public string Log(string component) => Path.Combine(Directory, component + ".log");

    public string EtcdData => Path.Combine(Directory, "etcd");

    /// <summary>The Unix sockets of the proxy: the only way from the host into the lab.</summary>
    public string Sockets => Path.Combine(Directory, "sock");

    public string ProxyConfiguration => Path.Combine(Directory, "haproxy.cfg");

    /// <summary>Npgsql and libpq find it as host = <see cref="Sockets"/>, port = 5432.</summary>
    public string PrimarySocket => Path.Combine(Sockets, ".s.PGSQL.5432");

    public string RestSocket(LabZone zone) => Path.Combine(Sockets, "rest-" + zone.Name);

    public string EtcdSocket => Path.Combine(Sockets, "etcd");

    public string Redis(LabZone zone) => Path.Combine(Directory, "redis-" + zone.Name);

    public string RedisConfiguration(LabZone zone) => Path.Combine(Redis(zone), "redis.conf");

    public string SentinelConfiguration(LabZone zone) => Path.Combine(Redis(zone), "sentinel.conf");

    public string RedisProcess(LabZone zone) => Path.Combine(Redis(zone), "redis.pid");

    /// <summary>The node's own socket: a client there stands inside the zone, also when the zone is cut off.</summary>
    public string RedisOwnSocket(LabZone zone) => Path.Combine(Redis(zone), "own");

    /// <summary>The way to the node over the lab's network.</summary>
    public string RedisSocket(LabZone zone) => Path.Combine(Sockets, "redis-" + zone.Name);

    public string SentinelSocket(LabZone zone) => Path.Combine(Sockets, "sentinel-" + zone.Name);

    public string PartnerSocket => Path.Combine(Sockets, "partner");

    public string Node(LabZone zone) => Path.Combine(Directory, zone.Name);

    public string NodeConfiguration(LabZone zone) => Path.Combine(Node(zone), "patroni.yml");

    public string NodeData(LabZone zone) => Path.Combine(Node(zone), "data");

    public string NetworkNamespace(LabZone zone) => $"hf-{Id}-{zone.Name}";
}
