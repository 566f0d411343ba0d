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

    /// <summary>The same for single processes, by name, where they have promises of their own (extension).</summary>
    public IReadOnlyDictionary<string, (TimeSpan? Rto, TimeSpan? Rpo)> Processes { get; init; } = new Dictionary<string, (TimeSpan?, TimeSpan?)>(StringComparer.Ordinal);

    /// <summary>The longest outage that a process may have.</summary>
    public TimeSpan? RtoOf(string process) => Processes.TryGetValue(process, out var own) && own.Rto is { } rto ? rto : Rto;

    /// <summary>The most that a process may lose. Where nothing is said, nothing acknowledged may be lost.</summary>
    public TimeSpan RpoOf(string process) => (Processes.TryGetValue(process, out var own) && own.Rpo is { } rpo ? rpo : Rpo) ?? TimeSpan.Zero;

    /// <summary>The whole file, which the journal repeats.</summary>
    public required JsonNode Source { get; init; }
}
