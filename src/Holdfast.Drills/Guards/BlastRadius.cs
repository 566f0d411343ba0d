using System.Diagnostics;
using System.Globalization;
using Holdfast.Drills.Labs;

namespace Holdfast.Drills.Guards;

/// <summary>The one zone of one lab that a fault may touch. Everything a fault does goes through here, and is refused anywhere else.</summary>
internal sealed class BlastRadius(RunningLab lab, LabZone zone)
{
    public LabZone Zone => zone;

    /// <summary>The zones from which the target is cut off in a partition: all but the clients'.</summary>
    public IEnumerable<LabZone> Peers => LabZone.All.Where(other => other != zone && other != LabZone.Client);

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

    public async Task FilterAsync(string rules, CancellationToken cancellation)
    {
        var result = await ExternalCommand.RunAsync("ip", ["netns", "exec", lab.Paths.NetworkNamespace(zone), "nft", rules], lab.Id, cancellation);
        if (!result.Succeeded)
            throw new InvalidOperationException($"The packet filter of zone {zone.Name} was not changed. {result.Error.Trim()}");
    }

    public async Task StartNodeAsync(CancellationToken cancellation) => await lab.Launcher.StartNodeAsync(zone, cancellation);

    private async Task<int> FindAsync(int innerProcessId, string what, CancellationToken cancellation) =>
        await TryFindAsync(innerProcessId, cancellation)
        ?? throw new InvalidOperationException($"Zone {zone.Name} of lab {lab.Id} does not run {what}, although it was healthy a moment ago.");

    private async Task<int?> TryFindAsync(int innerProcessId, CancellationToken cancellation)
    {
        foreach (var processId in await ReadProcessesAsync(cancellation))
        {
            if (ReadInnerProcessId(processId) == innerProcessId)
                return processId;
        }

        return null;
    }

    private async Task<IReadOnlyList<int>> ReadProcessesAsync(CancellationToken cancellation)
    {
        var result = await ExternalCommand.RunAsync("ip", ["netns", "pids", lab.Paths.NetworkNamespace(zone)], cancellation);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];
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
