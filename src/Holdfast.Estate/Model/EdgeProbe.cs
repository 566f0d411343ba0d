namespace Holdfast.Estate.Model;

/// <summary>How an edge finds out whether an origin works.</summary>
public sealed record EdgeProbe
{
    /// <summary>The path that answers 200 only when the origin can serve.</summary>
    public required string Path { get; init; }

    /// <summary>The method.</summary>
    public ProbeMethod Method { get; init; } = ProbeMethod.Head;

    /// <summary>How often it asks.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After how many failures in a row it looks elsewhere.</summary>
    [Within(1, 20)]
    public int Failures { get; init; } = 3;
}
