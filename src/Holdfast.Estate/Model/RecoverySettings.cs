namespace Holdfast.Estate.Model;

/// <summary>What recovery plans need beyond what the estate's parts say themselves: how people are reached, and what carries out steps.</summary>
public sealed record RecoverySettings
{
    /// <summary>How each audience of <c>continuity.tells</c> is reached while the usual systems are down, by its name.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; init; } = Named.None<string>();

    /// <summary>The program that says how much would be lost if the copy took over now, as a duration such as <c>40s</c>, with its arguments.</summary>
    public IReadOnlyList<string> Loss { get; init; } = [];

    /// <summary>What carries out steps of recovery plans, by the names that <c>holdfast recover plan</c> shows.</summary>
    public IReadOnlyDictionary<string, RecoveryStep> Steps { get; init; } = Named.None<RecoveryStep>();
}
