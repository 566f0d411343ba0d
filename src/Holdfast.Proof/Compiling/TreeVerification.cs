using Holdfast.Compilation.Checking;

namespace Holdfast.Proof.Compiling;

/// <summary>What was said about a compiled tree by the tools that will receive it.</summary>
/// <param name="Verdicts">The verdicts, in the order of the checks.</param>
/// <param name="Objects">The Kubernetes objects that were judged, by kind.</param>
public sealed record TreeVerification(IReadOnlyList<CheckVerdict> Verdicts, CheckReport Objects)
{
    /// <summary>Failed when anything is refused; passed only when every check was made and accepts what it saw.</summary>
    public CheckOutcome Outcome =>
        Verdicts.Any(verdict => verdict.Outcome == CheckOutcome.Failed) ? CheckOutcome.Failed
        : Verdicts.Count == 0 || Verdicts.Any(verdict => verdict.Outcome == CheckOutcome.NotVerified) ? CheckOutcome.NotVerified
        : CheckOutcome.Passed;
}
