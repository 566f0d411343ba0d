using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>People who answer at any hour that they have promised.</summary>
public sealed record OnCallRota
{
    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>When somebody answers; always when absent.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>How many people take turns.</summary>
    [Within(1, 500)]
    public int? People { get; init; }

    /// <summary>The rota that is called when nobody answers.</summary>
    [References("onCall")]
    public string? Escalates { get; init; }
}
