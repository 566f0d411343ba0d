using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Trends;

/// <summary>One validation of a restore, as it is remembered.</summary>
/// <param name="At">When it began.</param>
/// <param name="Set">The backup set.</param>
/// <param name="Verdict">What the nine rungs said.</param>
/// <param name="SizeBytes">The size of the database in the set.</param>
/// <param name="UsableSeconds">The time until the copy had completed a transaction; null where none did.</param>
/// <param name="LostSeconds">The measured RPO; null where it is not known.</param>
public sealed record ValidationRecord(DateTimeOffset At, string Set, Verdict Verdict, long SizeBytes, double? UsableSeconds, double? LostSeconds);
