using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>How the estate returns to its own region.</summary>
public sealed record FailBack
{
    /// <summary>When it may happen: a switch back is an outage too.</summary>
    public WeeklyHours? Window { get; init; }

    /// <summary>The longest it may take.</summary>
    public TimeSpan? Takes { get; init; }

    /// <summary>How data that was written meanwhile comes along.</summary>
    public required string Data { get; init; }
}
