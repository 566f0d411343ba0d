namespace Holdfast.Proof.Compiling;

/// <summary>The verdict of one tool on one thing.</summary>
/// <param name="Check">What was asked, such as <c>promtool test rules</c>.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Detail">What the tool said, or how to get the tool.</param>
public sealed record RuleVerdict(string Check, RuleOutcome Outcome, string Detail)
{
    /// <summary>Whether all checks were made and passed: a check that was not made is never green.</summary>
    public static bool AllPassed(IReadOnlyCollection<RuleVerdict> verdicts) => verdicts.Count > 0 && verdicts.All(verdict => verdict.Outcome == RuleOutcome.Passed);

    /// <summary>The verdict in one line.</summary>
    public override string ToString() => Outcome switch
    {
        RuleOutcome.Passed => $"passed: {Check}",
        RuleOutcome.Failed => $"failed: {Check}: {Detail}",
        _ => $"not verified: {Detail}",
    };
}
