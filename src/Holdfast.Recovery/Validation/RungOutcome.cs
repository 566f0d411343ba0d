namespace Holdfast.Recovery.Validation;

/// <summary>What a rung says, before it is timed.</summary>
internal sealed record RungOutcome(Verdict Verdict, IReadOnlyList<string> Findings)
{
    public static RungOutcome Pass(params IReadOnlyList<string> seen) => new(Verdict.Pass, seen);

    public static RungOutcome Fail(params IReadOnlyList<string> reasons) => new(Verdict.Fail, reasons);

    public static RungOutcome Unverified(params IReadOnlyList<string> reasons) => new(Verdict.CouldNotVerify, reasons);

    /// <summary>Fails when anything is wrong; else is unverified when anything could not be looked at; else passes.</summary>
    public static RungOutcome Of(IReadOnlyList<string> wrong, IReadOnlyList<string> notSeen, IReadOnlyList<string> seen) =>
        wrong.Count > 0 ? new(Verdict.Fail, [.. wrong, .. notSeen]) : notSeen.Count > 0 ? new(Verdict.CouldNotVerify, notSeen) : new(Verdict.Pass, seen);
}
