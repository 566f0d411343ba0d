using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>How changes reach an environment.</summary>
public sealed record Release
{
    /// <summary>How new replicas replace old ones.</summary>
    public ReleaseStrategy Strategy { get; init; } = ReleaseStrategy.Rolling;

    /// <summary>Who must agree, by environment.</summary>
    [References("environments")]
    public IReadOnlyDictionary<string, Approval> Approvals { get; init; } = Named.None<Approval>();

    /// <summary>Times of the year without changes.</summary>
    public IReadOnlyList<Freeze> Freeze { get; init; } = [];

    /// <summary>When releases may go out; at any time when absent.</summary>
    public WeeklyHours? Windows { get; init; }

    /// <summary>Who must agree to a fix that cannot wait for the end of a freeze.</summary>
    public Approval? Emergency { get; init; }

    /// <summary>How a release is taken back when its migration has already run.</summary>
    public RollbackWay? Rollback { get; init; }

    /// <summary>Where a migration runs first.</summary>
    public Rehearsal? Rehearsal { get; init; }

    /// <summary>How a bad release is noticed and taken back.</summary>
    public ReleaseWatch? Watch { get; init; }

    /// <summary>What happens to releases when an objective's error budget is spent.</summary>
    public BudgetPolicy? ErrorBudget { get; init; }
}
