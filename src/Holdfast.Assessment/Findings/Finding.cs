using Holdfast.Assessment.Rules;
using Holdfast.Assessment.Waivers;

namespace Holdfast.Assessment.Findings;

/// <summary>A gap with all that is known about it: the rule, the processes that would feel it, the waiver that accepts it.</summary>
public sealed record Finding
{
    public required RuleInfo Rule { get; init; }

    public required Subject Subject { get; init; }

    /// <summary>Where it stands in the estate file, as keys from the top.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    public required string Message { get; init; }

    /// <summary>The processes that stand on the subject, the most critical first; empty when it concerns the estate as a whole.</summary>
    public required IReadOnlyList<string> Processes { get; init; }

    /// <summary>The environments in which it shows; empty when the estate was assessed as written.</summary>
    public required IReadOnlyList<string> Environments { get; init; }

    /// <summary>The same over runs, files and lines: rule, subject and key. Baselines and review tools recognise a finding by it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The waiver that accepts the gap for a time; it hides nothing and improves no figure.</summary>
    public WaiverMatch? Waiver { get; init; }

    public bool IsWaived => Waiver is not null;
}
