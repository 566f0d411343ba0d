namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Rung 6: whether the business rules hold: every statement that the estate names returns no row.</summary>
internal sealed class InvariantsRung : IRung
{
    private const int RowsShown = 5;
    private const int RowsRead = 10_000;

    public int Number => 6;

    public string Name => "invariants";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        if (context.Subject.Invariants.Count == 0)
            return RungOutcome.Unverified("The estate names no business rules of this store (restoreTest.invariants).");
        List<string> wrong = [];
        foreach (var rule in context.Subject.Invariants)
        {
            var rows = await context.Restored.Database.QueryAsync(rule.Text, RowsRead, cancellation);
            if (rows.Count > 0)
                wrong.Add($"{rule.Name}: {rows.Count}{(rows.Count == RowsRead ? " or more" : "")} violation(s), such as {string.Join("; ", rows.Take(RowsShown).Select(row => string.Join(", ", row)))}.");
        }

        return RungOutcome.Of(wrong, [], [$"{context.Subject.Invariants.Count} business rule(s) hold"]);
    }
}
