using System.Globalization;

namespace Holdfast.Recovery.Programs;

/// <summary>A process that cannot be mistaken for a later one with the same number: its start and the machine's boot belong to it.</summary>
internal sealed record ProcessIdentity(int ProcessId, long StartTicks, string BootId)
{
    public static ProcessIdentity OfThisProcess() => new(Environment.ProcessId, ReadStartTicks(Environment.ProcessId) ?? 0, ReadBootId());

    public bool IsAlive => BootId == ReadBootId() && ReadStartTicks(ProcessId) == StartTicks;

    public static string ReadBootId() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();

    private static long? ReadStartTicks(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            // The second field is the program's name in brackets and may itself hold spaces and brackets: count after its end.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            // A zombie has ended: only its parent has not looked yet.
            return fields[0] is "Z" or "X" ? null : long.Parse(fields[19], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
