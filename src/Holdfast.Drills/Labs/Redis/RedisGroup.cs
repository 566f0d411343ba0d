using System.Globalization;
using System.Net.Sockets;
using Holdfast.Recovery.Programs;

namespace Holdfast.Drills.Labs.Redis;

/// <summary>One Redis master, two replicas and three Sentinels, one of each kind in every zone of a lab.</summary>
internal sealed class RedisGroup(RunningLab lab)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Starts what does not run yet, and sets how many replicas must follow before the master takes a write. Returns what is missing, or nothing.</summary>
    public async Task<string?> EnsureAsync(TimeProvider time, CancellationToken cancellation)
    {
        if (!Tool.Exists("redis-server") || !Tool.Exists("redis-sentinel"))
            return "This machine lacks Redis (apt-get install redis-server redis-sentinel).";
        IReadOnlyList<string> missing = [];
        if (!Directory.Exists(lab.Paths.Redis(LabZone.OfNodes[0])))
        {
            await StartAsync(cancellation);
            // A Sentinel asks the master for its replicas at its start and then every ten seconds: they have to be there when it starts.
            await Polling.UntilAsync(async token => (missing = await FindMissingReplicasAsync(LabZone.OfNodes[0], token)).Count == 0, StartLimit, Interval, time, cancellation);
            foreach (var zone in LabZone.OfNodes)
                await lab.Launcher.StartSentinelAsync(zone, cancellation);
        }

        var whole = await Polling.UntilAsync(async token => (missing = await FindMissingAsync(token)).Count == 0, StartLimit, Interval, time, cancellation);
        if (!whole)
            return $"Redis did not become healthy: {string.Join(", ", missing)}.";
        foreach (var zone in LabZone.OfNodes)
            await AskAsync(lab.Paths.RedisSocket(zone), cancellation, "CONFIG", "SET", "min-replicas-to-write", lab.Profile is LabProfile.Synchronous ? "1" : "0");
        return null;
    }

    /// <summary>The zone of the master as most Sentinels see it; none when no two agree.</summary>
    public async Task<LabZone?> FindMasterAsync(CancellationToken cancellation)
    {
        List<string> answers = [];
        foreach (var zone in LabZone.OfNodes)
        {
            if (await TryAskAsync(lab.Paths.SentinelSocket(zone), cancellation, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", RedisConfiguration.Master) is object?[] { Length: 2 } address)
                answers.Add($"{address[0]}");
        }

        var agreed = answers.CountBy(answer => answer, StringComparer.Ordinal).FirstOrDefault(entry => entry.Value >= 2).Key;
        return LabZone.OfNodes.FirstOrDefault(zone => zone.Address == agreed);
    }

    /// <summary>What is missing until the next failure would be survived: all Sentinels agree, and two replicas follow the master.</summary>
    public async Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellation)
    {
        if (await FindMasterAsync(cancellation) is not { } master)
            return ["the Sentinels name no master"];
        var missing = await FindMissingReplicasAsync(master, cancellation);
        foreach (var zone in LabZone.OfNodes)
        {
            var socket = lab.Paths.SentinelSocket(zone);
            if (await TryAskAsync(socket, cancellation, "SENTINEL", "CKQUORUM", RedisConfiguration.Master) is not string)
                missing.Add($"the Sentinel of {zone.Name} sees no quorum");
            else if (await TryAskAsync(socket, cancellation, "SENTINEL", "REPLICAS", RedisConfiguration.Master) is not object?[] { Length: 2 })
                missing.Add($"the Sentinel of {zone.Name} does not know both replicas");
        }

        return missing;
    }

    private async Task<List<string>> FindMissingReplicasAsync(LabZone master, CancellationToken cancellation)
    {
        List<string> missing = [];
        foreach (var zone in LabZone.OfNodes)
        {
            // role: "master", offset, replicas - or "slave", master's address, port, state, offset
            var role = await TryAskAsync(lab.Paths.RedisSocket(zone), cancellation, "ROLE") as object?[] ?? [];
            if (zone == master && !(role is ["master", _, object?[] { Length: 2 }]))
                missing.Add($"the master in {zone.Name} has not two replicas");
            else if (zone != master && !(role is ["slave", var of, _, "connected", ..] && of is string address && address == master.Address))
                missing.Add($"{zone.Name} does not follow yet");
        }

        return missing;
    }

    /// <summary>Starts the node of a zone that was killed, with its old disk; one that runs is left alone.</summary>
    public async Task StartNodeAsync(LabZone zone, CancellationToken cancellation)
    {
        if (FindProcess(zone) is { } running && Directory.Exists($"/proc/{running}"))
            return;
        File.Delete(lab.Paths.RedisOwnSocket(zone));
        await lab.Launcher.StartRedisAsync(zone, cancellation);
    }

    /// <summary>Starts the node of a zone that was killed, without anything that it had on its disk.</summary>
    public async Task StartEmptyAsync(LabZone zone, CancellationToken cancellation)
    {
        if (!await Polling.UntilAsync(_ => Task.FromResult(FindProcess(zone) is not { } killed || !Directory.Exists($"/proc/{killed}")), StartLimit, Interval, TimeProvider.System, cancellation))
            throw new InvalidOperationException($"The Redis of zone {zone.Name} did not end.");
        foreach (var kept in Directory.EnumerateDirectories(lab.Paths.Redis(zone), "appendonlydir").ToList())
            Directory.Delete(kept, recursive: true);
        foreach (var kept in Directory.EnumerateFiles(lab.Paths.Redis(zone), "*.rdb").ToList())
            File.Delete(kept);
        await StartNodeAsync(zone, cancellation);
    }

    /// <summary>The process of a node on the host; none when it has never run.</summary>
    public int? FindProcess(LabZone zone) => File.Exists(lab.Paths.RedisProcess(zone))
        ? int.Parse(File.ReadAllText(lab.Paths.RedisProcess(zone)).Trim(), CultureInfo.InvariantCulture)
        : null;

    public static async Task<object?> AskAsync(string socket, CancellationToken cancellation, params string[] words)
    {
        using var connection = await RedisConnection.OpenAsync(socket, cancellation);
        return await connection.AskAsync(cancellation, words);
    }

    private static async Task<object?> TryAskAsync(string socket, CancellationToken cancellation, params string[] words)
    {
        try
        {
            return await AskAsync(socket, cancellation, words);
        }
        catch (Exception silent) when (silent is IOException or SocketException or RedisFailure)
        {
            return null;
        }
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        var master = LabZone.OfNodes[0];
        foreach (var zone in LabZone.OfNodes)
        {
            Directory.CreateDirectory(lab.Paths.Redis(zone), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            PrivateFile.Write(lab.Paths.RedisConfiguration(zone), RedisConfiguration.WriteServer(lab.Paths, zone, master));
            PrivateFile.Write(lab.Paths.SentinelConfiguration(zone), RedisConfiguration.WriteSentinel(lab.Paths, zone, master));
            var owner = await ExternalCommand.RunAsync("chown", ["-R", "postgres:postgres", lab.Paths.Redis(zone)], cancellation);
            if (!owner.Succeeded)
                throw new InvalidOperationException($"The files of Redis could not be handed to 'postgres'. {owner.Error.Trim()}");
            await lab.Launcher.StartRedisAsync(zone, cancellation);
        }
    }
}
