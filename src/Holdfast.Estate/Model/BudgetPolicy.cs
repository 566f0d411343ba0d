namespace Holdfast.Estate.Model;

/// <summary>What happens to releases when an objective's error budget is spent.</summary>
public enum BudgetPolicy
{
    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>Only fixes and rollbacks go out until the budget recovers.</summary>
    FixesOnly,
}
