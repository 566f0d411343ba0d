namespace Holdfast.Estate.Model;

/// <summary>Accounts for the day on which nobody can sign in as usual.</summary>
public sealed record BreakGlass
{
    /// <summary>How many accounts.</summary>
    [Within(0, 20)]
    public required int Accounts { get; init; }

    /// <summary>How often somebody signs in with them to see that they work.</summary>
    public RestoreTestInterval? Tried { get; init; }
}
