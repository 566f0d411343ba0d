using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Importing;

/// <summary>What another tool found, in its own words.</summary>
public sealed record ImportedFinding
{
    /// <summary>The tool, as it calls itself: azqr, PSRule, Checkov.</summary>
    public required string Tool { get; init; }

    /// <summary>The tool's own id of what it asked, such as <c>CKV_AZURE_136</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The ids under which a rule of ours may know the question: <c>aprl:ca87914f</c>, <c>psrule:Azure.PostgreSQL.ZoneRedundantHA</c>.</summary>
    public required IReadOnlyList<string> ForeignIds { get; init; }

    /// <summary>What the tool asks, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What it says about this resource; its title where it says no more.</summary>
    public required string Message { get; init; }

    /// <summary>How grave the tool thinks it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it speaks of: a resource's id, a name, or a file and line.</summary>
    public required string Resource { get; init; }

    /// <summary>Why somebody has accepted it in that tool; null when nobody has.</summary>
    public string? AcceptedBecause { get; init; }

    /// <summary>The last part of the resource, which people call it by.</summary>
    public string ResourceName => Resource[(Resource.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
}
