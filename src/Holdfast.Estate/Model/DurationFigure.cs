namespace Holdfast.Estate.Model;

/// <summary>How long something lasts: <c>median</c> and <c>p95</c> (log-normal), <c>from</c> and <c>to</c> (anything between, equally likely), or <c>fixed</c>.</summary>
public sealed record DurationFigure
{
    /// <summary>Half of all cases end within this time.</summary>
    public TimeSpan? Median { get; init; }

    /// <summary>95 of 100 cases end within this time.</summary>
    public TimeSpan? P95 { get; init; }

    /// <summary>Every case takes this time.</summary>
    public TimeSpan? Fixed { get; init; }

    /// <summary>The shortest time.</summary>
    public TimeSpan? From { get; init; }

    /// <summary>The longest time.</summary>
    public TimeSpan? To { get; init; }
}
