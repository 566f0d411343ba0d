using System.Globalization;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Recovery.Programs;
using Npgsql;

namespace Holdfast.Drills.Labs.Applications;

/// <summary>
/// The sample application in a lab: a web replica in each zone, a worker and an integration beside the witness, and HAProxy in front. It runs while a
/// drill needs it, and stays where it stands for the workloads of an estate.
/// </summary>
internal sealed class DepotApplication(RunningLab lab, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public DepotPaths Paths { get; } = new(lab.Paths);

    /// <summary>Starts all of it. Returns what is in the way, or nothing.</summary>
    public async Task<string?> StartAsync(CancellationToken cancellation)
    {
        if (DepotProgram.FindObstacle() is { } obstacle)
            return obstacle;
        // What a killed drill left on a lab that is kept.
        await StopAsync(cancellation);
        await WriteFilesAsync(cancellation);
        await CreateDatabaseAsync(cancellation);
        var edge = await lab.Launcher.StartEdgeAsync(Paths, cancellation);
        var migration = await lab.Launcher.StartDepotAsync(Paths, "depot-migrate", LabZone.Witness, "migrate", Paths.Settings("worker"), cancellation);
        if (!await Polling.UntilAsync(_ => Task.FromResult(!migration.IsRunning), StartLimit, Interval, time, cancellation))
            return $"The migration of the sample application did not end. {ReadTail(migration)}";
        // HAProxy takes each server for good until its first checks: what it says counts from here on.
        await Polling.UntilAsync(async token => (await EdgeView.ReadRotationAsync(Paths, token)).Count == 0, StartLimit, Interval, time, cancellation);
        List<LabComponent> started =
        [
            edge,
            await lab.Launcher.StartDepotAsync(Paths, "depot-worker", LabZone.Witness, "worker", Paths.Settings("worker"), cancellation),
            await lab.Launcher.StartDepotAsync(Paths, "depot-integration", LabZone.Witness, "integration", Paths.Settings("integration"), cancellation),
        ];
        foreach (var zone in LabZone.OfNodes)
            started.Add(await StartReplicaAsync(zone, DepotRelease.Good, cancellation));
        await Polling.UntilAsync(
            async token => started.Exists(component => !component.IsRunning) || (await EdgeView.ReadRotationAsync(Paths, token)).Count == LabZone.OfNodes.Count,
            StartLimit,
            Interval,
            time,
            cancellation);
        if (started.Find(component => !component.IsRunning) is { } ended)
            return $"'{ended.Name}' ended by itself. {ReadTail(ended)}";
        return await IsWholeAsync(cancellation) ? null : $"The proxy does not send requests to all replicas of the sample application. {ReadTail(started[^1])}";
    }

    /// <summary>Whether each replica gets requests.</summary>
    public async Task<bool> IsWholeAsync(CancellationToken cancellation) => (await EdgeView.ReadRotationAsync(Paths, cancellation)).Count == LabZone.OfNodes.Count;

    public async Task<bool> IsInRotationAsync(LabZone zone, CancellationToken cancellation) => (await EdgeView.ReadRotationAsync(Paths, cancellation)).Contains(zone.Name);

    public async Task<LabComponent> StartReplicaAsync(LabZone zone, DepotRelease release, CancellationToken cancellation)
    {
        var settings = Paths.Settings("web-" + zone.Name);
        PrivateFile.Write(settings, DepotConfiguration.Write(Paths, lab.Database, zone, DepotConfiguration.WebPort, release));
        await HandOverAsync([settings], cancellation);
        return await lab.Launcher.StartDepotAsync(Paths, "depot-" + zone.Name, zone, "web", settings, cancellation);
    }

    /// <summary>The first process of a replica's own process namespace, with which the kernel ends all of it; none where it does not run.</summary>
    public async Task<int?> FindReplicaAsync(LabZone zone, CancellationToken cancellation) => await FindAsync(zone, "web-" + zone.Name, cancellation);

    private async Task<int?> FindAsync(LabZone zone, string settings, CancellationToken cancellation)
    {
        foreach (var process in await new BlastRadius(lab, zone).ReadProcessesAsync(cancellation))
        {
            if (IsFirst(process) && ReadCommandLine(process).Contains(Paths.Settings(settings), StringComparer.Ordinal))
                return process;
        }

        return null;
    }

    /// <summary>What of it does not run or gets no requests; nothing when it is whole.</summary>
    public async Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellation)
    {
        var rotation = await EdgeView.ReadRotationAsync(Paths, cancellation);
        List<string> missing = [.. LabZone.OfNodes.Where(zone => !rotation.Contains(zone.Name)).Select(zone => $"the replica in {zone.Name} gets no requests")];
        foreach (var role in (string[])["worker", "integration"])
        {
            if (await FindAsync(LabZone.Witness, role, cancellation) is null)
                missing.Add($"its {role} does not run");
        }

        return missing;
    }

    /// <summary>Ends it, unless it stands in the lab for the workloads of an estate and so stays.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!lab.Plan.Has(LabPart.Application))
            await StopAsync(CancellationToken.None);
    }

    private async Task WriteFilesAsync(CancellationToken cancellation)
    {
        foreach (var folder in (string[])[Paths.Folder, Paths.Documents, Paths.Platform])
            Directory.CreateDirectory(folder);
        DepotProgram.CopyTo(Paths.Programs);
        PrivateFile.Write(Paths.EdgeConfiguration, EdgeConfiguration.Write(Paths));
        PrivateFile.Write(Paths.Settings("worker"), DepotConfiguration.Write(Paths, lab.Database, LabZone.Witness, DepotConfiguration.WorkerPort, DepotRelease.Good));
        PrivateFile.Write(Paths.Settings("integration"), DepotConfiguration.Write(Paths, lab.Database, LabZone.Witness, DepotConfiguration.IntegrationPort, DepotRelease.Good));
        await HandOverAsync(["-R", Paths.Folder], cancellation);
    }

    private static async Task HandOverAsync(string[] files, CancellationToken cancellation)
    {
        var owner = await ExternalCommand.RunAsync("chown", ["postgres:postgres", .. files], cancellation);
        if (!owner.Succeeded)
            throw new InvalidOperationException($"The files of the sample application could not be handed to 'postgres'. {owner.Error.Trim()}");
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellation)
    {
        await using var server = new NpgsqlConnection(lab.Database.ConnectAsSuperuser("postgres"));
        await server.OpenAsync(cancellation);
        // A new one for each drill: jobs that an earlier one left would be measured as this one's.
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {DepotConfiguration.Database} WITH (FORCE)", server);
        await drop.ExecuteNonQueryAsync(cancellation);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {DepotConfiguration.Database} OWNER {LabDatabase.ApplicationLogin}", server);
        await create.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ends whatever in the lab's zones was started from the application's folder.</summary>
    private async Task StopAsync(CancellationToken cancellation)
    {
        foreach (var zone in LabZone.All)
        {
            var place = new BlastRadius(lab, zone);
            foreach (var process in await place.ReadProcessesAsync(cancellation))
            {
                if (Paths.IsOrigin(process))
                    await place.KillIfThereAsync(process, cancellation);
            }
        }
    }

    private static string ReadTail(LabComponent component) => File.Exists(component.Log) ? string.Join(" | ", File.ReadLines(component.Log).TakeLast(5)) : "";

    private static string[] ReadCommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>Its numbers in all process namespaces, outermost first: the last one is its own.</summary>
    private static bool IsFirst(int process)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("NSpid:", StringComparison.Ordinal)) is { } line
                && line.Split('\t', StringSplitOptions.RemoveEmptyEntries) is [_, _, .., var own]
                && int.Parse(own, CultureInfo.InvariantCulture) == 1;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
