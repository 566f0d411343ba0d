namespace Holdfast.Drills.Driving;

/// <summary>Where a client of a Redis stream stands and what it takes for an acknowledgement.</summary>
/// <param name="Process">The name under which it is reported.</param>
/// <param name="InCutOffZone">It stands beside the master, and stays with it when the zone is cut off; otherwise it asks the Sentinels.</param>
/// <param name="Confirmed">It counts a write only when WAIT says that a replica has it.</param>
internal sealed record RedisStream(string Process, bool InCutOffZone, bool Confirmed)
{
    public string Key(string client) => $"queue:{client}:{Process}";
}
