namespace Holdfast.Recovery.Providers;

/// <summary>What was read out of a copy.</summary>
/// <param name="Watermarks">Its watermarks, in order; null when it has no table of them or could not be opened.</param>
/// <param name="Problem">Why there is nothing to look at.</param>
public sealed record CopyReading(IReadOnlyList<(long Sequence, DateTimeOffset WrittenAt)>? Watermarks, string? Problem = null);
