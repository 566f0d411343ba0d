namespace Holdfast.Proof.Running;

/// <summary>How a proof is made.</summary>
public sealed record ProofOptions
{
    /// <summary>How many times each scenario is executed; the worst counts.</summary>
    public int Repetitions { get; init; } = 1;

    /// <summary>The scenarios, in the order in which they are executed.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = ["database-crash", "node-loss"];

    /// <summary>
    /// All streams together write this often: what two cores carry without the load itself becoming the failure.
    /// Above it each stream is slowed down alike, never below one transaction in two seconds.
    /// </summary>
    public int TransactionsPerSecond { get; init; } = 120;
}
