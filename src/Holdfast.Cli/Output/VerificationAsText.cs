using Holdfast.Proof.Compiling;

namespace Holdfast.Cli.Output;

/// <summary>What the tools say of a compiled tree, as a table, with what is wrong below it.</summary>
internal static class VerificationAsText
{
    private const int MostProblems = 20;

    public static void Write(TreeVerification verification, TextWriter output)
    {
        var table = new TextTable("ENVIRONMENT", "CHECK", "VERDICT", "JUDGED");
        foreach (var verdict in verification.Verdicts)
            table.Add(verdict.Environment ?? "all", verdict.Check, Word(verdict.Outcome), Judged(verdict));
        table.WriteTo(output);

        foreach (var verdict in verification.Verdicts.Where(verdict => verdict.Outcome == CheckOutcome.Failed))
        {
            output.WriteLine();
            output.WriteLine($"{verdict.Check} ({verdict.Environment ?? "all environments"}):");
            string[] lines = verdict.Problems.Count > 0 ? [.. verdict.Problems.Select(problem => problem.ToString())] : verdict.Detail.Split('\n');
            foreach (var line in lines.Take(MostProblems))
                output.WriteLine($"  {line.TrimEnd()}");
            if (lines.Length > MostProblems)
                output.WriteLine($"  and {lines.Length - MostProblems} more; --format json lists them all");
        }

        output.WriteLine();
        output.WriteLine($"Kubernetes: {verification.Objects.Judged:N0} objects: {string.Join(", ", verification.Objects.Kinds.Select(kind => $"{kind.Value} {kind.Key.Split(' ')[^1]}"))}.");
        output.WriteLine();
        output.WriteLine(verification.Outcome switch
        {
            CheckOutcome.Passed => "Verified: all checks were made and accept what was compiled.",
            CheckOutcome.Failed => "Failed: what was compiled is refused; see above.",
            _ => "Not verified: what could be checked is accepted, and something could not be checked. Get what is missing, then run the same command again.",
        });
    }

    private static string Judged(CheckVerdict verdict) => verdict.Outcome == CheckOutcome.Failed
        ? verdict.Problems.Count > 0 ? $"{verdict.Problems.Count} problems, below" : "see below"
        : verdict.Detail;

    private static string Word(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => "passed",
        CheckOutcome.Failed => "FAILED",
        _ => "not verified",
    };
}
