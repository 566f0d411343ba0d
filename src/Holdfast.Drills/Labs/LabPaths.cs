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

    /// <summary>Beside the proxy's: a client that goes through the pooler names another port of the same host.</summary>
    public string PoolerSocket => Path.Combine(Sockets, ".s.PGSQL.6432");

    public string PoolerConfiguration => Path.Combine(Directory, "pgbouncer.ini");

    /// <summary>The password of the applications, as PgBouncer reads it.</summary>
    public string PoolerUsers => Path.Combine(Directory, "pgbouncer-users.txt");

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

    public string SecurePartnerSocket => Path.Combine(Sockets, "partner-tls");

    /// <summary>What the partner shows to its callers, with its key; read anew for each connection.</summary>
    public string PartnerCertificate => Path.Combine(Directory, "partner.pem");

    /// <summary>Whom the callers trust.</summary>
    public string PartnerAuthority => Path.Combine(Directory, "partner-authority.pem");

    public string Node(LabZone zone) => Path.Combine(Directory, zone.Name);

    public string NodeConfiguration(LabZone zone) => Path.Combine(Node(zone), "patroni.yml");

    public string NodeData(LabZone zone) => Path.Combine(Node(zone), "data");

    /// <summary>One path for all nodes, which each of them may fill with a volume of its own: a tablespace has the same path everywhere.</summary>
    public string Volume => Path.Combine(Directory, "volume");

    /// <summary>The repository of the backups, while a drill needs one.</summary>
    public string Backups => Path.Combine(Directory, "backups");

    public string BackupConfiguration => Path.Combine(Directory, "pgbackrest.conf");

    /// <summary>What libpq reads the passwords from.</summary>
    public string PasswordFile => Path.Combine(Directory, "pgpass");

    public string NetworkNamespace(LabZone zone) => $"hf-{Id}-{zone.Name}";
}
