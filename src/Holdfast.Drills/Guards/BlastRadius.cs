using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;
using Npgsql;

namespace Holdfast.Drills.Guards;

/// <summary>The one zone of one lab that a fault may touch. Everything a fault does goes through here, and is refused anywhere else.</summary>
internal sealed class BlastRadius(RunningLab lab, LabZone zone)
{
    public LabZone Zone => zone;

    /// <summary>The stores that the drill writes to.</summary>
    public IReadOnlyList<string> Stores { get; init; } = [];

    /// <summary>The zones from which the target is cut off in a partition: all but the clients'.</summary>
    public IEnumerable<LabZone> Peers => Others.Where(other => other != LabZone.Client);

    public IEnumerable<LabZone> Others => LabZone.All.Where(other => other != zone);

    /// <summary>The other zones with a database node.</summary>
    public IEnumerable<LabZone> Neighbours => LabZone.OfNodes.Where(other => other != zone);

    /// <summary>The same for each node's zone, the target's included: for what hits all of them at once.</summary>
    public IEnumerable<BlastRadius> EveryNode => LabZone.OfNodes.Select(node => new BlastRadius(lab, node) { Stores = Stores });

    /// <summary>Where every node finds a volume of its own, once it is mounted.</summary>
    public string Volume => lab.Paths.Volume;

    public StorageLimit Storage { get; } = new(lab.Paths, zone);

    /// <summary>A session on the primary, whichever node that is. It leads through a socket in the lab's own directory and so nowhere else.</summary>
    public async Task<NpgsqlConnection> OpenAsSuperuserAsync(string store, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(lab.Database.ConnectAsSuperuser(StoreDatabase.NameOf(store)));
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A session as the applications have it, not yet open.</summary>
    public NpgsqlConnection ConnectAsApplication(string store, Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(lab.Database.ConnectAsApplication(StoreDatabase.NameOf(store)));
        change(settings);
        return new NpgsqlConnection(settings.ConnectionString);
    }

    /// <param name="password">Another password; none for the one that the applications know.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task SetApplicationPasswordAsync(string? password, CancellationToken cancellation) =>
        await lab.Database.SetApplicationPasswordAsync(password, cancellation);

    public async Task RedeploySchemaAsync(string store, CancellationToken cancellation) => await new StoreDatabase(store, lab.Database).CreateAsync(cancellation);

    public Labs.Partners.PartnerStation OpenPartner(bool checksCertificate = false) => new(lab, checksCertificate);

    public Labs.Partners.PartnerCertificate PartnerCertificate => new(lab.Paths);

    public string SecurePartnerSocket => lab.Paths.SecurePartnerSocket;

    public Labs.Backups.BackupStation OpenBackups() => new(lab, zone);

    /// <summary>Restarts the database of a node as planned work, through the failover manager, and waits until redundancy is whole.</summary>
    public async Task RestartDatabaseAsync(LabZone node, CancellationToken cancellation)
    {
        await lab.Cluster.OrderAsync(node, "restart", new JsonObject(), cancellation);
        await AwaitRedundancyAsync(cancellation);
    }

    /// <summary>Hands the lead from the target's node to the synchronous standby; any other candidate is refused by Patroni.</summary>
    public async Task HandOverLeadAsync(CancellationToken cancellation)
    {
        var candidate = (await lab.Cluster.ReadAsync(except: null, cancellation))?.SynchronousStandby
            ?? throw new InvalidOperationException("No synchronous standby is there to take the lead.");
        await lab.Cluster.OrderAsync(zone, "switchover", new JsonObject { ["leader"] = zone.Name, ["candidate"] = candidate.Name }, cancellation);
        await AwaitRedundancyAsync(cancellation);
    }

    /// <summary>Has a node that is not the primary copy everything anew, as after a disk was replaced, and waits until redundancy is whole.</summary>
    public async Task RecreateNodeAsync(CancellationToken cancellation)
    {
        // Patroni answers before it begins: a file in the old data shows when that is gone.
        var old = FindDataFile("holdfast-old-data");
        await File.WriteAllTextAsync(old, "", cancellation);
        await lab.Cluster.OrderAsync(zone, "reinitialize", new JsonObject { ["force"] = true }, cancellation);
        await Polling.UntilAsync(_ => Task.FromResult(!File.Exists(old)), TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
        if (File.Exists(old))
            throw new InvalidOperationException($"The node of zone {zone.Name} did not give its old data up.");
        await AwaitRedundancyAsync(cancellation);
    }

    /// <summary>Reads every page of the node with PostgreSQL's own base backup, keeps nothing, and returns what that said.</summary>
    public async Task<string> BackUpToNowhereAsync(CancellationToken cancellation)
    {
        // Without streaming: a receiver of the log would count as a standby.
        var result = await ExternalCommand.RunAsync(
            "sh", ["-c", """exec ip netns exec "$1" env PGPASSFILE="$2" pg_basebackup --host="$3" --username=replicator --no-password --format=tar --pgdata=- --wal-method=none --checkpoint=fast --no-manifest >/dev/null""",
                "sh", lab.Paths.NetworkNamespace(zone), lab.Database.WritePasswordFile(), zone.Address], lab.Id, cancellation);
        return result.Error;
    }

    /// <summary>The file of the node's data directory with a path as the server says it.</summary>
    public string FindDataFile(string relative) => Path.Combine(lab.Paths.NodeData(zone), relative);

    /// <summary>Mounts a small volume where only this node sees it. It goes with the node, whatever ends that.</summary>
    public async Task MountVolumeAsync(int megabytes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Volume);
        await InNodeAsync(["mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=700,uid=postgres,gid=postgres"), "tmpfs", Volume], cancellation);
    }

    /// <summary>Also called where nothing was mounted.</summary>
    public async Task UnmountVolumeAsync(CancellationToken cancellation)
    {
        if (Directory.Exists(Volume))
            await InNodeAsync(["sh", "-c", """! mountpoint -q "$1" || umount --lazy "$1" """, "sh", Volume], cancellation);
    }

    /// <summary>The first process of the node, with which the kernel ends all others of the node.</summary>
    public async Task<int> FindFirstProcessAsync(CancellationToken cancellation) => await FindAsync(1, "the first process of the node", cancellation);

    public async Task<bool> IsNodeRunningAsync(CancellationToken cancellation) => await TryFindAsync(1, cancellation) is not null;

    public async Task<int> FindPostmasterAsync(CancellationToken cancellation)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(lab.Paths.NodeData(zone), "postmaster.pid"), cancellation);
        // The number inside the node's own process namespace.
        return await FindAsync(int.Parse(lines[0], CultureInfo.InvariantCulture), "the postmaster", cancellation);
    }

    public async Task KillAsync(int processId, CancellationToken cancellation)
    {
        if (!(await ReadProcessesAsync(cancellation)).Contains(processId))
            throw new InvalidOperationException($"Refused: process {processId} is not in zone {zone.Name} of lab {lab.Id}; a fault must not touch anything else.");
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It ended by itself in this moment; the drill will see whether that was a fault.
        }
    }

    /// <summary>Kills a process of the zone that may have ended together with another one meanwhile.</summary>
    public async Task KillIfThereAsync(int processId, CancellationToken cancellation)
    {
        if ((await ReadProcessesAsync(cancellation)).Contains(processId))
            await KillAsync(processId, cancellation);
    }

    /// <summary>Asks a process of the zone to end, and lets it take its time.</summary>
    public async Task AskToEndAsync(int processId, CancellationToken cancellation)
    {
        if (!(await ReadProcessesAsync(cancellation)).Contains(processId))
            throw new InvalidOperationException($"Refused: process {processId} is not in zone {zone.Name} of lab {lab.Id}; a fault must not touch anything else.");
        await ExternalCommand.RunAsync("kill", ["-TERM", processId.ToString(CultureInfo.InvariantCulture)], cancellation);
    }

    public async Task FilterAsync(string rules, CancellationToken cancellation)
    {
        var result = await ExternalCommand.RunAsync("ip", ["netns", "exec", lab.Paths.NetworkNamespace(zone), "nft", rules], lab.Id, cancellation);
        if (!result.Succeeded)
            throw new InvalidOperationException($"The packet filter of zone {zone.Name} was not changed. {result.Error.Trim()}");
    }

    public async Task StartNodeAsync(CancellationToken cancellation) => await lab.Launcher.StartNodeAsync(zone, cancellation);

    /// <summary>The processes of the zone, by their numbers on the host.</summary>
    public async Task<IReadOnlyList<int>> ReadProcessesAsync(CancellationToken cancellation)
    {
        var result = await ExternalCommand.RunAsync("ip", ["netns", "pids", lab.Paths.NetworkNamespace(zone)], cancellation);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];
    }

    private async Task InNodeAsync(string[] command, CancellationToken cancellation)
    {
        // With the node's processes too: what is mounted is read from /proc, which is the node's own.
        var first = await FindFirstProcessAsync(cancellation);
        var result = await ExternalCommand.RunAsync("nsenter", [string.Create(CultureInfo.InvariantCulture, $"--target={first}"), "--mount", "--pid", .. command], lab.Id, cancellation);
        if (!result.Succeeded)
            throw new InvalidOperationException($"'{command[0]}' failed in the node of zone {zone.Name}. {result.Error.Trim()}");
    }

    private async Task AwaitRedundancyAsync(CancellationToken cancellation)
    {
        var limit = TimeSpan.FromSeconds(45);
        if (!await Polling.UntilAsync(
            async token => await lab.Cluster.ReadAsync(except: null, token) is { } view && view.MissingRedundancy(lab.Profile).Count == 0,
            limit,
            TimeSpan.FromMilliseconds(100),
            TimeProvider.System,
            cancellation))
        {
            throw new InvalidOperationException($"Redundancy was not whole again {limit.TotalSeconds:0} s after a planned step; the next one would be an outage.");
        }
    }

    private async Task<int> FindAsync(int innerProcessId, string what, CancellationToken cancellation) =>
        await TryFindAsync(innerProcessId, cancellation)
        ?? throw new InvalidOperationException($"Zone {zone.Name} of lab {lab.Id} does not run {what}, although it was healthy a moment ago.");

    private async Task<int?> TryFindAsync(int innerProcessId, CancellationToken cancellation)
    {
        var application = new Labs.Applications.DepotPaths(lab.Paths);
        foreach (var processId in await ReadProcessesAsync(cancellation))
        {
            // The application has process namespaces of its own in the same zone, each with a first process, too.
            if (ReadInnerProcessId(processId) == innerProcessId && !application.IsOrigin(processId))
                return processId;
        }

        return null;
    }

    /// <summary>The number of a process in the node's namespace; none for a process that is in the zone but not in the node.</summary>
    private static int? ReadInnerProcessId(int processId)
    {
        try
        {
            var numbers = File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith("NSpid:", StringComparison.Ordinal)).Split('\t');
            return numbers.Length > 2 ? int.Parse(numbers[^1], CultureInfo.InvariantCulture) : null;
        }
        catch (IOException)
        {
            // It ended between the list and the look.
            return null;
        }
    }
}
