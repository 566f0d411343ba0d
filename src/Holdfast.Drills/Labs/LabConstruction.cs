using Holdfast.Recovery.Programs;

namespace Holdfast.Drills.Labs;

/// <summary>Builds one lab, step by step; the caller removes what exists when a step fails or is cancelled.</summary>
/// <remarks>
/// <code>
/// namespaces -> etcd + proxy -> z1, z2, z3 (one makes the database, two copy it) -> three healthy members -> the driver's login
/// </code>
/// </remarks>
internal sealed class LabConstruction(LabPaths paths, LabOptions options, ClusterClient cluster, TimeProvider time, IProgress<string> progress)
{
    private const int LogTailLines = 15;
    private readonly LabSecrets secrets = LabSecrets.Create();
    private readonly LabLauncher launcher = new(paths);

    /// <summary>Returns nothing when the lab is complete, and otherwise what did not come up.</summary>
    public async Task<LabNotStarted?> RunAsync(CancellationToken cancellation)
    {
        await WriteFilesAsync(cancellation);
        progress.Report("making the zones");
        var network = await ExternalCommand.RunAsync(
            "sh", [paths.Script("network.sh"), paths.Id, .. LabZone.All.Select(zone => $"{zone.Name}={zone.Address}/24")], paths.Id, cancellation);
        if (!network.Succeeded)
            return new LabNotStarted("network", "The zones could not be made.", [network.Error.Trim()]);
        return await StartCoordinationAsync(cancellation) ?? await StartClusterAsync(cancellation);
    }

    private async Task WriteFilesAsync(CancellationToken cancellation)
    {
        secrets.Write(paths);
        PrivateFile.Write(paths.ProxyConfiguration, ProxyConfiguration.Write(paths));
        List<string> owned = [paths.ProxyConfiguration, paths.Sockets, paths.EtcdData];
        foreach (var zone in LabZone.OfNodes)
        {
            CreatePrivate(paths.Node(zone));
            PrivateFile.Write(paths.NodeConfiguration(zone), PatroniConfiguration.Write(paths, zone, options.Profile, secrets, options.PostgreSqlPrograms));
            owned.AddRange([paths.Node(zone), paths.NodeConfiguration(zone)]);
        }

        CreatePrivate(paths.Sockets);
        CreatePrivate(paths.EtcdData);
        // Not root: the database refuses to run as root, and nothing else here needs it.
        var owner = await ExternalCommand.RunAsync("chown", ["postgres:postgres", .. owned], cancellation);
        if (!owner.Succeeded)
            throw new InvalidOperationException($"The files of the lab could not be handed to 'postgres'. {owner.Error.Trim()}");
    }

    private async Task<LabNotStarted?> StartCoordinationAsync(CancellationToken cancellation)
    {
        progress.Report("starting etcd and HAProxy");
        var proxy = await launcher.StartProxyAsync(cancellation);
        var etcd = await launcher.StartEtcdAsync(cancellation);
        // A node that starts before etcd answers sleeps five seconds before it looks again.
        return await WaitAsync([proxy, etcd], etcd, "etcd is healthy", options.CoordinationLimit, cluster.IsEtcdHealthyAsync, cancellation);
    }

    private async Task<LabNotStarted?> StartClusterAsync(CancellationToken cancellation)
    {
        progress.Report("starting three database nodes");
        var nodes = new List<LabComponent>();
        foreach (var zone in LabZone.OfNodes)
            nodes.Add(await launcher.StartNodeAsync(zone, cancellation));
        IReadOnlyList<string> missing = [];
        var failure = await WaitAsync(
            nodes,
            null,
            "three members are healthy",
            options.ClusterLimit,
            async token =>
            {
                var now = await cluster.ReadAsync(except: null, token) is { } view ? view.MissingRedundancy(options.Profile) : ["no node answers"];
                if (!now.SequenceEqual(missing) && now.Count > 0)
                    progress.Report($"waiting: {string.Join(", ", now)}");
                missing = now;
                return now.Count == 0;
            },
            cancellation);
        if (failure is not null)
            return failure with { Reason = $"{failure.Reason} ({string.Join(", ", missing)})" };
        return await WaitAsync(nodes, null, "the primary accepts the driver's login", options.CoordinationLimit, TryCreateLoginAsync, cancellation);
    }

    private async Task<bool> TryCreateLoginAsync(CancellationToken cancellation) =>
        await new LabDatabase(paths, secrets, options.Plan).TryCreateApplicationLoginAsync(cancellation);

    private async Task<LabNotStarted?> WaitAsync(
        List<LabComponent> components,
        LabComponent? suspect,
        string condition,
        TimeSpan limit,
        Func<CancellationToken, Task<bool>> holds,
        CancellationToken cancellation)
    {
        LabComponent? ended = null;
        var reached = await Polling.UntilAsync(
            async token =>
            {
                ended = components.FirstOrDefault(component => !component.IsRunning);
                return ended is not null || await holds(token);
            },
            limit,
            options.PollInterval,
            time,
            cancellation);
        if (reached && ended is null)
            return null;
        var blamed = ended ?? suspect ?? components[0];
        return new LabNotStarted(
            blamed.Name,
            ended is null ? $"After {limit.TotalSeconds:0} s it is still not so that {condition}." : $"'{blamed.Name}' ended by itself.",
            ReadTail(blamed.Log));
    }

    private IReadOnlyList<string> ReadTail(string log) =>
        File.Exists(log) ? [.. File.ReadLines(log).TakeLast(LogTailLines).Select(secrets.Redact)] : [];

    private static void CreatePrivate(string directory) =>
        Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
