using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>What a rehearsal found.</summary>
/// <param name="Sabotage">The damage that was done; null for none.</param>
/// <param name="Manifest">The backup set that was taken.</param>
/// <param name="Report">What its validation found.</param>
public sealed record RehearsalReport(Sabotage? Sabotage, BackupManifest Manifest, LadderReport Report)
{
    /// <summary>How long the same restore took without any check, where that was measured.</summary>
    public TimeSpan? PlainRestore { get; init; }

    /// <summary>The time of restore and checks, without the application's own, over that of the restore alone.</summary>
    public double? CostOfChecks => PlainRestore is { } plain && Report.Rungs.FirstOrDefault(rung => rung.Number == Ladder.RungCount - 1) is { Verdict: Verdict.Pass } usable ? usable.StartedAfter / plain : null;

    /// <summary>The lowest rung that failed.</summary>
    public int? FirstFailed => Report.Rungs.FirstOrDefault(rung => rung.Verdict is Verdict.Fail)?.Number;

    /// <summary>Pass when nothing was damaged and everything is green, or when the damage was found where it must be.</summary>
    public Verdict Verdict => Sabotage is null ? Report.Verdict
        : FirstFailed == Sabotage.Rung ? Verdict.Pass
        : Report.Verdict is Verdict.CouldNotVerify ? Verdict.CouldNotVerify : Verdict.Fail;
}
