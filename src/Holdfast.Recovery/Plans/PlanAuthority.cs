namespace Holdfast.Recovery.Plans;

/// <summary>Who decides on a recovery.</summary>
/// <param name="Names">Whose agreement counts.</param>
/// <param name="Required">How many of them must agree.</param>
/// <param name="Expires">How long a request stays open, and an agreement stays good.</param>
/// <param name="Delegate">Whose agreement counts once a request has expired.</param>
public sealed record PlanAuthority(IReadOnlyList<string> Names, int Required, TimeSpan Expires, string? Delegate)
{
    public override string ToString() =>
        (Required == 1 && Names.Count == 1 ? Names[0] : $"{Required} of {string.Join(", ", Names)}") +
        $", within {Holdfast.Estate.Values.DurationText.Format(Expires)}" + (Delegate is null ? "" : $"; after that {Delegate}");
}
