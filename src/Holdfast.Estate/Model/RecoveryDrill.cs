namespace Holdfast.Estate.Model;

/// <summary>How often the estate is recovered in the other region as an exercise, and how the last time went.</summary>
public sealed record RecoveryDrill
{
    /// <summary>How often.</summary>
    public required RestoreTestInterval Every { get; init; }

    /// <summary>The day of the last one.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>How long the last one took until the processes worked.</summary>
    public TimeSpan? Took { get; init; }
}
