namespace Holdfast.Estate.Model;

/// <summary>Who must agree before a change reaches an environment.</summary>
public sealed record Approval
{
    /// <summary>How many people.</summary>
    [Within(0, 20)]
    public required int Required { get; init; }

    /// <summary>Of which group.</summary>
    [References("groups")]
    public string? From { get; init; }

    /// <summary>Whether the author of the change does not count.</summary>
    public bool NotAuthor { get; init; }
}
