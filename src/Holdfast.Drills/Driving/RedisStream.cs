namespace Holdfast.Drills.Driving;

/// <summary>Where a client of a Redis stream stands and what it takes for an acknowledgement.</summary>
/// <param name="Process">The name under which it is reported.</param>
/// <param name="InCutOffZone">It stands beside the master, and stays with it when the zone is cut off; otherwise it asks the Sentinels.</param>
/// <param name="Confirmed">It counts a write only when WAIT says that a replica has it.</param>
internal sealed record RedisStream(string Process, bool InCutOffZone, bool Confirmed)
{
    // Twice the 2.5 s for which a master was measured to acknowledge alone before it noticed, with a lag of one second allowed. A second is promised nowhere.
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(5);

    /// <summary>How long a stretch of what it was told may be lost: without a confirmation, what a cut-off master takes until it refuses.</summary>
    public TimeSpan LossLimit => InCutOffZone && !Confirmed ? Unnoticed : TimeSpan.Zero;

    public string Key(string client) => $"queue:{client}:{Process}";
}
