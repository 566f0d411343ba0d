using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading;

/// <summary>An alternative to an estate as it is: a name, and the estate with the alternative's overlay.</summary>
public sealed record Alternative
{
    /// <summary>The name, in the words of its author.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence for people: what it is.</summary>
    public string? About { get; init; }

    /// <summary>Where the name stands.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The estate with the overlay, or what is wrong: with the estate as written, and with what the overlay brings.</summary>
    public required EstateReading Reading { get; init; }
}
