using System.Text.Json.Nodes;

namespace Holdfast.Drills.Experiments;

/// <summary>An experiment in Chaos Toolkit's format, as far as this lab can carry it out itself.</summary>
public sealed record Experiment
{
    public required string Title { get; init; }

    /// <summary>The probes of the steady state, by name; each asks whether the lab's redundancy is whole.</summary>
    public required IReadOnlyList<string> Probes { get; init; }

    /// <summary>The actions of the method in their order: what each is called there, and the scenario that it runs.</summary>
    public required IReadOnlyList<(string Name, string Scenario)> Actions { get; init; }

    /// <summary>How long a process may be out of service (extension); none when the file does not say.</summary>
    public TimeSpan? Rto { get; init; }

    /// <summary>How much of what was acknowledged may be lost, in time (extension); none when the file does not say.</summary>
    public TimeSpan? Rpo { get; init; }

    /// <summary>The whole file, which the journal repeats.</summary>
    public required JsonNode Source { get; init; }
}
