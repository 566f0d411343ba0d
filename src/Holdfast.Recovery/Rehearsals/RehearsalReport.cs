using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>What a rehearsal found.</summary>
/// <param name="Sabotage">The damage that was done; null for none.</param>
/// <param name="Manifest">The backup set that was taken.</param>
/// <param name="Report">What its validation found.</param>
public sealed record RehearsalReport(Sabotage? Sabotage, BackupManifest Manifest, LadderReport Report)
{
    /// <summary>How long the same restore took with pgBackRest as it comes and without any check, each time that it was measured; empty where it was not.</summary>
    public IReadOnlyList<TimeSpan> RestoresAsItComes { get; init; } = [];

    /// <summary>How long the same restore took as it is done here, without any check.</summary>
    public IReadOnlyList<TimeSpan> PlainRestores { get; init; } = [];

    /// <summary>How long restore and checks took each time, without the application's own.</summary>
    public IReadOnlyList<TimeSpan> CheckedRestores { get; init; } = [];

    /// <summary>The time of restore and checks over that of a restore with pgBackRest as it comes, each in the middle.</summary>
    public double? OverPgBackRest => CheckedOver(RestoresAsItComes);

    /// <summary>The time of restore and checks over that of the restore alone, each in the middle.</summary>
    public double? CostOfChecks => CheckedOver(PlainRestores);

    /// <summary>The middle one of some times.</summary>
    public static TimeSpan Middle(IReadOnlyList<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>The lowest rung that failed.</summary>
    public int? FirstFailed => Report.Rungs.FirstOrDefault(rung => rung.Verdict is Verdict.Fail)?.Number;

    /// <summary>Pass when nothing was damaged and everything is green, or when the damage was found where it must be.</summary>
    public Verdict Verdict => Sabotage is null ? Report.Verdict
        : FirstFailed == Sabotage.Rung ? Verdict.Pass
        : Report.Verdict is Verdict.CouldNotVerify ? Verdict.CouldNotVerify : Verdict.Fail;

    private double? CheckedOver(IReadOnlyList<TimeSpan> others) => others.Count > 0 && Report.Verdict is Verdict.Pass ? Middle(CheckedRestores) / Middle(others) : null;
}
