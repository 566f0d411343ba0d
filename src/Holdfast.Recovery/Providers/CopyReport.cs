using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Providers;

/// <summary>What became of one restore.</summary>
public sealed record CopyReport
{
    public required string Name { get; init; }

    /// <summary>PASS only when the copy is up and was seen to be of the moment that was asked for.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why there is no copy; absent when there is one.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>How the copy is reached; absent when there is none.</summary>
    public CopyEndpoint? Endpoint { get; init; }

    /// <summary>What was found, in sentences.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>From the request to the copy that is up, or to giving up.</summary>
    public required TimeSpan Took { get; init; }
}
