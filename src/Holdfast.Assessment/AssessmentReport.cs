using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;
using Holdfast.Assessment.Scoring;

namespace Holdfast.Assessment;

/// <summary>The result of an assessment.</summary>
public sealed record AssessmentReport
{
    /// <summary>All findings, waived ones included: the gravest first, then by rule and subject.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The maturity of each area, in the order of the areas.</summary>
    public required IReadOnlyList<AreaMaturity> Maturity { get; init; }

    /// <summary>The date of the rule set that was asked.</summary>
    public required string RuleSetDate { get; init; }

    public required int RulesAsked { get; init; }

    /// <summary>Whether a finding of at least this severity stands without a waiver.</summary>
    public bool Fails(Severity severity) => Findings.Any(finding => !finding.IsWaived && finding.Rule.Severity >= severity);
}
