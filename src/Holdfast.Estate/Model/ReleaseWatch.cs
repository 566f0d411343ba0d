using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>The watch over a new release: a bad one is taken back by its own figures.</summary>
public sealed record ReleaseWatch
{
    /// <summary>How long it is watched before it counts as good.</summary>
    public required TimeSpan For { get; init; }

    /// <summary>The share of failed requests at which it is taken back.</summary>
    public Percentage? Errors { get; init; }
}
