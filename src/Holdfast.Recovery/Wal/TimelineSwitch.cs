namespace Holdfast.Recovery.Wal;

/// <summary>Where a timeline was left for the next one: a line of a <c>.history</c> file.</summary>
/// <param name="Parent">The timeline that was left.</param>
/// <param name="Position">The position in bytes from which the next one goes on.</param>
public sealed record TimelineSwitch(uint Parent, ulong Position)
{
    /// <summary>The lines of a history file, oldest first.</summary>
    public static IReadOnlyList<TimelineSwitch> Parse(string text) =>
    [
        .. from line in text.Split('\n')
           let fields = line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
           where fields.Length >= 2 && !fields[0].StartsWith('#')
           select new TimelineSwitch(uint.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture), WalSegment.Position(fields[1])),
    ];
}
