namespace Holdfast.Drills.Checking;

/// <summary>All that a verdict on one stream follows from: what its clients were told, and what the store held afterwards.</summary>
/// <param name="Clients">The operations of each client, in the order in which it made them.</param>
/// <param name="Stored">What was read back after healing.</param>
/// <param name="ObservedUntil">When the clients were stopped, since the start of the drill.</param>
public sealed record StreamHistory(IReadOnlyList<IReadOnlyList<Operation>> Clients, IReadOnlyList<StoredTransaction> Stored, TimeSpan ObservedUntil)
{
    /// <summary>All operations, in the order in which they ended.</summary>
    public IReadOnlyList<Operation> Operations => Clients is [var only] ? only : [.. Clients.SelectMany(client => client).OrderBy(operation => operation.Completed)];

    /// <summary>
    /// The verdict on all clients together. The gap is the longest that any one of them met: with several replicas, somebody nearly always gets an answer.
    /// </summary>
    public HistoryVerdict Check()
    {
        var together = HistoryChecker.Check(Operations, Stored, ObservedUntil);
        if (Clients.Count < 2)
            return together;
        var worst = Clients.Select(client => HistoryChecker.Check(client, [], ObservedUntil)).OrderBy(verdict => verdict.Recovered).ThenByDescending(verdict => verdict.WriteGap).First();
        return together with
        {
            WriteGap = worst.WriteGap,
            GapStarted = worst.GapStarted,
            GapEnded = worst.GapEnded,
            Recovered = worst.Recovered,
            UsualSpacing = worst.UsualSpacing,
        };
    }
}
