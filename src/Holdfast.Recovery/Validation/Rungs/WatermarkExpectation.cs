using Holdfast.Recovery.Backups;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>What the watermarks of a copy are held against.</summary>
/// <param name="Closing">The watermark that was archived before the set was closed.</param>
/// <param name="Target">The moment to which was restored; absent for everything.</param>
/// <param name="Rpo">How much may be missing at the end.</param>
/// <param name="Now">The clock of the restore site.</param>
internal sealed record WatermarkExpectation(Watermark Closing, DateTimeOffset? Target, TimeSpan? Rpo, DateTimeOffset Now);
