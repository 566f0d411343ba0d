namespace Holdfast.Estate.Model;

/// <summary>How a replica goes away without cutting anyone off.</summary>
public sealed record Drain
{
    /// <summary>How long it still takes new requests after it was told to stop, until everyone has heard.</summary>
    public TimeSpan? Accept { get; init; }

    /// <summary>The longest request or job that it finishes.</summary>
    public TimeSpan? Longest { get; init; }

    /// <summary>When it is killed, counted from the moment it was told to stop; 30 seconds when absent.</summary>
    public TimeSpan? Grace { get; init; }
}
