using Holdfast.Recovery.Restores;

namespace Holdfast.Recovery.Validation;

/// <summary>What the validation of one restore found, rung by rung.</summary>
public sealed record LadderReport
{
    /// <summary>The backup set.</summary>
    public required string Set { get; init; }

    /// <summary>The moment to which it was restored; absent for everything that is archived.</summary>
    public DateTimeOffset? Target { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required IReadOnlyList<RungResult> Rungs { get; init; }

    /// <summary>The time from the start until the application had completed a transaction, with every check before it: the measured RTO.</summary>
    public TimeSpan? UsableAfter { get; init; }

    /// <summary>The measured RPO.</summary>
    public RecoveryPoint? RecoveryPoint { get; init; }

    public RestoreTimes? Times { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>A failure outweighs what could not be verified; only nine passes are a pass.</summary>
    public Verdict Verdict => Rungs.Any(rung => rung.Verdict is Verdict.Fail) ? Verdict.Fail
        : Rungs.Count == Ladder.RungCount && Rungs.All(rung => rung.Verdict is Verdict.Pass) ? Verdict.Pass
        : Verdict.CouldNotVerify;
}
