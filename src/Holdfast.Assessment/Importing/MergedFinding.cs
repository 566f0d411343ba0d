using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Importing;

/// <summary>One entry of the merged list: what other tools found, once, whoever found it and how often.</summary>
public sealed record MergedFinding
{
    public required MergeKind Kind { get; init; }

    /// <summary>Our rule that asks the same; null when there is none.</summary>
    public required RuleInfo? Rule { get; init; }

    /// <summary>Our finding of the same gap; null when we have none, or several and the resource's name does not tell which.</summary>
    public required Finding? Ours { get; init; }

    /// <summary>The part of the estate that the resource's name speaks of; null when it names none.</summary>
    public required string? Part { get; init; }

    /// <summary>What was seen, by tool and resource; at least one.</summary>
    public required IReadOnlyList<ImportedFinding> Sightings { get; init; }

    /// <summary>Ours where a rule of ours asks it, else the gravest of the tools'.</summary>
    public Severity Severity => Rule?.Severity ?? Sightings.Max(sighting => sighting.Severity);

    /// <summary>The reference of our rule, or else the tool's own id.</summary>
    public string Id => Rule?.Reference ?? Sightings[0].Id;

    /// <summary>What the entry asks, in a few words.</summary>
    public string Title => Rule?.Name ?? Sightings[0].Title;

    /// <summary>The tools, by name: "azqr and PSRule".</summary>
    public string Tools => string.Join(" and ", Sightings.Select(sighting => sighting.Tool).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>The resources as people call them, by name: "psql-erp, psql-erp-staging".</summary>
    public string Resources => string.Join(", ", Sightings.Select(sighting => sighting.ResourceName).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>Why it is accepted in the tools themselves; null when one of them still reports it.</summary>
    public string? AcceptedBecause => Sightings.All(sighting => sighting.AcceptedBecause is not null) ? Sightings[0].AcceptedBecause : null;

    /// <summary>The entry as a sentence or two.</summary>
    public string Message => Kind switch
    {
        MergeKind.SeenByBoth => $"{Tools} {Find} it{On}, too.",
        MergeKind.EstateDiffers =>
            $"{Tools} {Find} it{On}, and {Id} finds no gap in the estate file{(Part is null ? "" : $" for '{Part}'")}: what runs is not what is written, or the rule does not ask it of this part.",
        _ when Sightings[0].Message == Title => Resources.Length == 0 ? "" : $"On {Resources}.",
        _ => $"{Sightings[0].Message.TrimEnd('.', ' ')}{On}.",
    };

    /// <summary>Title and message together.</summary>
    public string Statement => $"{Title.TrimEnd('.')}. {Message}".TrimEnd();

    private string Find => Tools.Contains(" and ", StringComparison.Ordinal) ? "find" : "finds";

    private string On => Resources.Length == 0 ? "" : $" on {Resources}";
}
