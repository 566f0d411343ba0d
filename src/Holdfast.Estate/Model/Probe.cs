namespace Holdfast.Estate.Model;

/// <summary>A made-up transaction that shows whether a process works when nobody is using it.</summary>
public sealed record Probe
{
    /// <summary>The probe's name.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>The process it stands for.</summary>
    [References("processes")]
    public required string Process { get; init; }

    /// <summary>What it calls or feeds.</summary>
    [References("workloads")]
    public required string Through { get; init; }

    /// <summary>How often.</summary>
    public required TimeSpan Every { get; init; }

    /// <summary>The time within which its result must be there.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>The Azure regions it calls from; the estate's own when the list is empty.</summary>
    public IReadOnlyList<string> From { get; init; } = [];
}
