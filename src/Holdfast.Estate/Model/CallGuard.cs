namespace Holdfast.Estate.Model;

/// <summary>When a call that nobody keeps gives up, so that those who wait for it do not all hang.</summary>
public sealed record CallGuard
{
    /// <summary>How long one call may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How many failures in a row open the circuit.</summary>
    [Within(1, 1_000)]
    public required int Failures { get; init; }

    /// <summary>How long calls then fail at once, until one tries again.</summary>
    public required TimeSpan Pause { get; init; }
}
