namespace Holdfast.Compilation.Observability;

/// <summary>One pair of windows over which an error budget must burn before somebody is told.</summary>
/// <param name="Name">What the label <c>burnrate_tier</c> says, so that a tier can be switched off alone.</param>
/// <param name="Factor">How many times faster than the objective allows.</param>
/// <param name="Long">The window that must have lost enough.</param>
/// <param name="Short">The window that shows that it still goes on.</param>
/// <param name="Pages">Whether the tier calls a person at night, where the process deserves it.</param>
/// <param name="FewestBad">How many bad events must have been counted: one alone is no evidence.</param>
internal sealed record BurnTier(string Name, decimal Factor, TimeSpan Long, TimeSpan Short, bool Pages, int FewestBad)
{
    /// <summary>How long the objective looks back.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromDays(30);

    /// <summary>2 % of the budget of 30 days in an hour, 5 % in six, 10 % in a day, and 10 % in three.</summary>
    public static IReadOnlyList<BurnTier> All { get; } =
    [
        new("page-quick", 14.4m, TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), Pages: true, FewestBad: 3),
        new("page-slow", 6m, TimeSpan.FromHours(6), TimeSpan.FromMinutes(30), Pages: true, FewestBad: 3),
        new("ticket-quick", 3m, TimeSpan.FromDays(1), TimeSpan.FromHours(2), Pages: false, FewestBad: 2),
        new("ticket-slow", 1m, TimeSpan.FromDays(3), TimeSpan.FromHours(6), Pages: false, FewestBad: 2),
    ];

    /// <summary>The windows that rules record.</summary>
    public static IReadOnlyList<TimeSpan> Windows { get; } = [.. All.SelectMany(tier => new[] { tier.Long, tier.Short }).Append(Period).Distinct().Order()];

    /// <summary>The tiers that can fire at all: a low objective makes the threshold of a high factor pass 100 %.</summary>
    public static IReadOnlyList<BurnTier> For(ServiceObjective slo) => [.. All.Where(tier => tier.Threshold(slo) < 1)];

    /// <summary>The share of bad events above which the tier burns.</summary>
    public decimal Threshold(ServiceObjective slo) => Factor * (1 - slo.Objective);

    /// <summary>The alert's name: <c>ErrorBudgetBurnPageQuick</c>.</summary>
    public string AlertName => "ErrorBudgetBurn" + string.Concat(Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
