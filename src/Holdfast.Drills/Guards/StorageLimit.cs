using System.Globalization;
using Holdfast.Drills.Labs;

namespace Holdfast.Drills.Guards;

/// <summary>Limits what the processes of one zone may write to the lab's disk, through a control group named like the lab.</summary>
/// <remarks>The teardown removes groups of that name: a lab that dies with its holdfast leaves none.</remarks>
internal sealed class StorageLimit(LabPaths paths, LabZone zone)
{
    private const string FirstGeneration = "/sys/fs/cgroup/blkio";
    private const string SecondGeneration = "/sys/fs/cgroup";
    private const int ReleaseAttempts = 20;

    private static bool IsFirstGeneration => File.Exists(FirstGeneration + "/cgroup.procs");

    private static string Hierarchy => IsFirstGeneration ? FirstGeneration : SecondGeneration;

    private string Group => $"{Hierarchy}/hf-{paths.Id}-{zone.Name}";

    public string? FindObstacle()
    {
        if (FindDevice() is null)
            return $"The directory of the labs, '{paths.Root}', is on no disk that the kernel can slow down.";
        if (IsFirstGeneration)
            return null;
        var delegated = SecondGeneration + "/cgroup.subtree_control";
        return File.Exists(delegated) && File.ReadAllText(delegated).Split([' ', '\n']).Contains("io", StringComparer.Ordinal)
            ? null
            : "This kernel offers no control group with which the writes of a process can be limited (blkio, or io of the second generation).";
    }

    public void Limit(int writesPerSecond, IReadOnlyList<int> processes)
    {
        Directory.CreateDirectory(Group);
        var (file, rule) = IsFirstGeneration
            ? ("blkio.throttle.write_iops_device", $"{FindDevice()} {writesPerSecond}")
            : ("io.max", $"{FindDevice()} wiops={writesPerSecond}");
        File.WriteAllText($"{Group}/{file}", rule);
        Move(processes, Group);
    }

    /// <summary>Also called where nothing was limited.</summary>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Group))
            return;
        for (var attempt = 1; attempt <= ReleaseAttempts; attempt++)
        {
            Move([.. (await File.ReadAllLinesAsync($"{Group}/cgroup.procs", cancellation)).Select(line => int.Parse(line, CultureInfo.InvariantCulture))], Hierarchy);
            try
            {
                Directory.Delete(Group);
                return;
            }
            catch (IOException) when (attempt < ReleaseAttempts)
            {
                // A process was born in it meanwhile.
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellation);
            }
        }
    }

    private static void Move(IReadOnlyList<int> processes, string group)
    {
        foreach (var process in processes)
        {
            try
            {
                File.WriteAllText($"{group}/cgroup.procs", process.ToString(CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                // It has ended; a process that ends writes nothing any more.
            }
        }
    }

    /// <summary>The numbers of the disk that holds the lab, as the kernel wants them: "254:0". A partition stands for its disk.</summary>
    private string? FindDevice()
    {
        // In mountinfo: the third field is the device, the fifth where it is mounted. The longest mount point that holds the directory counts.
        var device = File.ReadLines("/proc/self/mountinfo")
            .Select(line => line.Split(' '))
            .Where(fields => fields[4] == "/" || paths.Root == fields[4] || paths.Root.StartsWith(fields[4] + "/", StringComparison.Ordinal))
            .MaxBy(fields => fields[4].Length)?[2];
        if (device is null || !Directory.Exists($"/sys/dev/block/{device}"))
            return null;
        return File.Exists($"/sys/dev/block/{device}/partition")
            ? Directory.ResolveLinkTarget($"/sys/dev/block/{device}", returnFinalTarget: true)?.FullName is { } partition
                ? File.ReadAllText(Path.Combine(Path.GetDirectoryName(partition)!, "dev")).Trim()
                : null
            : device;
    }
}
