using Holdfast.Assessment.Importing;
using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Reports;

/// <summary>What a report says besides the findings: of which estate it speaks, of which day, and which build made it.</summary>
public sealed record ReportContext
{
    /// <summary>The estate's name.</summary>
    public required string Estate { get; init; }

    /// <summary>The day on which the estate was judged. Nothing finer: two runs of one day write the same bytes.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The version of the build, such as <c>0.1.0</c>.</summary>
    public required string ProductVersion { get; init; }

    /// <summary>The environments that were assessed; empty for the estate as written.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>The rules that were asked.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; init; } = [.. RuleSet.All.Select(rule => rule.Info)];

    /// <summary>What other tools found, merged with ours; null when nothing was imported.</summary>
    public MergedFindings? Imported { get; init; }
}
