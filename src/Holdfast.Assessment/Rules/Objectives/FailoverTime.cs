using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>How long a store's own failover takes, as those who run it publish it.</summary>
/// <param name="Shortest">The shortest time that is usual.</param>
/// <param name="Longest">The longest time that is usual; a bad day takes longer.</param>
internal sealed record FailoverTime(TimeSpan Shortest, TimeSpan Longest)
{
    /// <summary>The published time; null for a store that does not fail over or whose keeper publishes none.</summary>
    public static FailoverTime? Of(Store store) => store switch
    {
        { Availability: null or StoreAvailability.None } => null,
        { Service: StoreService.FlexibleServer } => Seconds(60, 120),
        { Service: StoreService.CloudnativePg } => Seconds(10, 60),
        { Service: StoreService.ManagedRedis } => Seconds(10, 15),
        _ => null,
    };

    /// <summary>The span as people say it: "60s to 2m".</summary>
    public override string ToString() => $"{DurationText.Format(Shortest)} to {DurationText.Format(Longest)}";

    private static FailoverTime Seconds(int shortest, int longest) => new(TimeSpan.FromSeconds(shortest), TimeSpan.FromSeconds(longest));
}
