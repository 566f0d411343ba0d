using System.Globalization;

namespace Holdfast.Drills.Labs;

/// <summary>Starts the long-lived processes of a lab, each inside its zone and as the user postgres.</summary>
internal sealed class LabLauncher(LabPaths paths)
{
    /// <summary>What makes a program run as the user postgres.</summary>
    public static readonly string[] AsPostgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"];

    /// <summary>Debian's own, by its path: another one that stands first on the path of root may be closed to 'postgres'.</summary>
    public const string Python = "/usr/bin/python3";

    public async Task<LabComponent> StartEtcdAsync(CancellationToken cancellation)
    {
        var address = LabZone.Witness.Address;
        // The shortest lease etcd grants is 1.5 times the election time-out: 500 ms allow the ttl of 5 s with room.
        return await StartAsync("etcd", LabZone.Witness, [
            .. AsPostgres, "etcd", "--name", "w", "--data-dir", paths.EtcdData, "--logger", "zap",
            "--listen-client-urls", $"http://{address}:2379", "--advertise-client-urls", $"http://{address}:2379",
            "--listen-peer-urls", $"http://{address}:2380", "--initial-advertise-peer-urls", $"http://{address}:2380",
            "--initial-cluster", $"w=http://{address}:2380", "--heartbeat-interval", "50", "--election-timeout", "500",
        ], cancellation);
    }

    public async Task<LabComponent> StartProxyAsync(CancellationToken cancellation) =>
        await StartAsync("haproxy", LabZone.Client, [.. AsPostgres, "haproxy", "-db", "-f", paths.ProxyConfiguration], cancellation);

    /// <remarks>
    /// Patroni is process 1 of a process namespace of its own. Otherwise a killed postmaster stays a zombie and Patroni takes it for
    /// alive; and killing process 1 ends the whole node at once. Shared memory of both kinds is the node's own, or a killed database
    /// would leave its segments on the host: System V by the namespace, POSIX by a /dev/shm that nobody else sees.
    /// </remarks>
    public async Task<LabComponent> StartNodeAsync(LabZone zone, CancellationToken cancellation) =>
        await StartAsync(zone.Name, zone, [
            "unshare", "--pid", "--ipc", "--fork", "--mount-proc", "--kill-child=SIGKILL",
            "sh", "-c", "mount -t tmpfs -o size=256m tmpfs /dev/shm && exec \"$@\"", zone.Name,
            .. AsPostgres, "env", $"HOME={paths.Node(zone)}", "PYTHONUNBUFFERED=1", "patroni", paths.NodeConfiguration(zone),
        ], cancellation);

    public async Task<LabComponent> StartPoolerAsync(CancellationToken cancellation) =>
        await StartAsync("pgbouncer", LabZone.Client, [.. AsPostgres, "pgbouncer", paths.PoolerConfiguration], cancellation);

    public async Task<LabComponent> StartRedisAsync(LabZone zone, CancellationToken cancellation) =>
        await StartAsync("redis-" + zone.Name, zone, [.. AsPostgres, "redis-server", paths.RedisConfiguration(zone)], cancellation);

    public async Task<LabComponent> StartSentinelAsync(LabZone zone, CancellationToken cancellation) =>
        await StartAsync("sentinel-" + zone.Name, zone, [.. AsPostgres, "redis-sentinel", paths.SentinelConfiguration(zone)], cancellation);

    public async Task<LabComponent> StartPartnerAsync(CancellationToken cancellation) => await StartAsync(
        "partner", LabZone.Witness,
        [.. AsPostgres, Python, paths.Script("partner.py"), LabZone.Witness.Address, Partners.PartnerStation.Port.ToString(CultureInfo.InvariantCulture),
            Partners.PartnerStation.SecurePort.ToString(CultureInfo.InvariantCulture), paths.PartnerCertificate],
        cancellation);

    /// <summary>A process of the sample application, as the first one of a process namespace of its own, so that killing it leaves nothing.</summary>
    /// <remarks>
    /// The platform is mounted where the lab's user may enter; the mount ends with the namespace. Without diagnostics: a killed process would leave
    /// the socket of its debugger on the host.
    /// </remarks>
    public async Task<LabComponent> StartDepotAsync(Applications.DepotPaths depot, string name, LabZone zone, string role, string settings, CancellationToken cancellation) =>
        await StartAsync(name, zone, [
            "unshare", "--pid", "--ipc", "--fork", "--mount-proc", "--kill-child=SIGKILL",
            "sh", "-c", "mount --bind \"$1\" \"$2\" && shift 2 && exec \"$@\"", name, Applications.DepotProgram.Platform, depot.Platform,
            .. AsPostgres, "env", $"HOME={depot.Folder}", "DOTNET_EnableDiagnostics=0", "DOTNET_hostBuilder__reloadConfigOnChange=false",
            Path.Combine(depot.Platform, "dotnet"), depot.Assembly, role, settings,
        ], cancellation);

    /// <summary>The proxy in front of the sample application.</summary>
    public async Task<LabComponent> StartEdgeAsync(Applications.DepotPaths depot, CancellationToken cancellation) =>
        await StartAsync("depot-edge", LabZone.Client, [.. AsPostgres, "haproxy", "-db", "-f", depot.EdgeConfiguration], cancellation);

    private async Task<LabComponent> StartAsync(string name, LabZone zone, string[] command, CancellationToken cancellation)
    {
        var log = paths.Log(name);
        var started = await ExternalCommand.RunAsync(
            "sh", [paths.Script("launch.sh"), log, "ip", "netns", "exec", paths.NetworkNamespace(zone), .. command], paths.Id, cancellation);
        if (!started.Succeeded)
            throw new InvalidOperationException($"'{name}' could not be launched. {started.Error.Trim()}");
        return new LabComponent(name, int.Parse(started.Output, CultureInfo.InvariantCulture), log);
    }
}
