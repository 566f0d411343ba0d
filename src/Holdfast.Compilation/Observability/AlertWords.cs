namespace Holdfast.Compilation.Observability;

/// <summary>What an alert says, and how loudly.</summary>
/// <param name="Severity"><c>page</c>, <c>ticket</c> or <c>info</c>.</param>
/// <param name="Summary">What is wrong.</param>
/// <param name="Action">What a person can do about it at that hour.</param>
/// <param name="Runbook">The runbook's file name without its ending.</param>
internal sealed record AlertWords(string Severity, string Summary, string Action, string Runbook)
{
    public TimeSpan For { get; init; }

    public IReadOnlyList<(string Key, string Value)> Labels { get; init; } = [];
}
