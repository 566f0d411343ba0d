namespace Holdfast.Recovery.Validation;

/// <summary>What one rung of the ladder found.</summary>
/// <param name="Number">From 0 to 8.</param>
/// <param name="Name">What it looks at.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Findings">What was seen: for a failure, why.</param>
/// <param name="StartedAfter">When it began, since the validation did.</param>
/// <param name="Took">How long it took.</param>
public sealed record RungResult(int Number, string Name, Verdict Verdict, IReadOnlyList<string> Findings, TimeSpan StartedAfter, TimeSpan Took);
