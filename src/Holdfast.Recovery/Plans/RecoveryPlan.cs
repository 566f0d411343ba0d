using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Recovery.Plans;

/// <summary>What is done, in order, so that a process works again after a failure, and what leads back afterwards.</summary>
public sealed record RecoveryPlan
{
    public required string Estate { get; init; }

    public string? Environment { get; init; }

    public required string Process { get; init; }

    public required PlanScenario Scenario { get; init; }

    /// <summary>What has happened, in the words of the runbooks.</summary>
    public required string Title { get; init; }

    /// <summary>The objective that counts in this scenario.</summary>
    public required TimeSpan Rto { get; init; }

    /// <summary>The objective that counts in this scenario.</summary>
    public required TimeSpan Rpo { get; init; }

    /// <summary>Where the objectives stand in the estate.</summary>
    public required string ObjectivesFrom { get; init; }

    public PlanAuthority? Authority { get; init; }

    public string? Workaround { get; init; }

    /// <summary>How long the workaround lasts.</summary>
    public TimeSpan? WorkaroundLasts { get; init; }

    public required IReadOnlyList<PlanStep> Steps { get; init; }

    /// <summary>The way back, when what had failed can be used again.</summary>
    public IReadOnlyList<PlanStep> FailBack { get; init; } = [];

    /// <summary>The steps for which the business waits, up to its first transaction.</summary>
    public IEnumerable<PlanStep> Way => Steps.Where(step => step.OnTheWay);

    /// <summary>The sum of what is known of the steps on the way, one after another.</summary>
    public TimeSpan Expected => Way.Aggregate(TimeSpan.Zero, (sum, step) => sum + (step.Expected?.Value ?? TimeSpan.Zero));

    /// <summary>The steps on the way of which nobody knows how long they take.</summary>
    public IReadOnlyList<string> OfUnknownLength => [.. Way.Where(step => step.Expected is null).Select(step => step.Id)];

    /// <summary>How much of the expected time is our judgement and nobody's measurement.</summary>
    public TimeSpan OnPriors => Way.Where(step => step.Expected is { IsMeasured: false }).Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Expected!.Value);

    /// <summary>Whether the expected time fits the objective: false when it does not, null when too little is known to say so.</summary>
    public bool? FitsRto => Expected > Rto ? false : OfUnknownLength.Count > 0 ? null : true;

    /// <summary>Tells this plan from any other one, so that a journal is never continued with a plan that has changed.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Steps.Concat(FailBack).Select(step =>
        $"{step.Id}|{step.Text}|{string.Join(' ', step.Command)}|{string.Join(' ', step.Probe)}|{step.NeedsApproval}|{step.PointOfNoReturn}")) + $"\n{Process}|{Scenario}|{Environment}|{Authority}")))[..16];
}
