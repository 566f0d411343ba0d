namespace Holdfast.Recovery.Plans.Running;

/// <summary>How a plan is carried out.</summary>
public sealed record PlanRunOptions
{
    /// <summary>Who carries it out.</summary>
    public required string Runner { get; init; }

    /// <summary>Whether it is a practice: what nothing can practise is read only.</summary>
    public bool IsPractice { get; init; }

    /// <summary>Since when the process has been down; the beginning of the run when absent.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether the way back follows at once; a practice always goes it.</summary>
    public bool WithFailBack { get; init; }

    /// <summary>Why the run is given up; null to carry it out.</summary>
    public string? Abort { get; init; }

    /// <summary>The steps before which the run stops.</summary>
    public IReadOnlyCollection<string> PauseBefore { get; init; } = [];

    /// <summary>The steps that are left out, with the reason of each.</summary>
    public IReadOnlyDictionary<string, string> SkipReasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
