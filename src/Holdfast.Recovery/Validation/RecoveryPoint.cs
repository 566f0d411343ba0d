namespace Holdfast.Recovery.Validation;

/// <summary>What a restore brought back, held against what had been acknowledged.</summary>
/// <param name="RecoveredTo">The moment of the newest watermark in the copy.</param>
/// <param name="LostTime">From there to the newest acknowledged watermark that should be in it: the measured RPO.</param>
/// <param name="LostWatermarks">How many acknowledged watermarks are not in it.</param>
public sealed record RecoveryPoint(DateTimeOffset RecoveredTo, TimeSpan LostTime, long LostWatermarks);
