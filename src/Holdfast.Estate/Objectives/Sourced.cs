namespace Holdfast.Estate.Objectives;

/// <summary>A value and why it holds: "0s because of warehouse-dispatch".</summary>
/// <param name="Value">The value.</param>
/// <param name="Because">The process, or the process's cut-off, that asks for it.</param>
/// <param name="Path">The names from the process to the part it is asked of, both included.</param>
public sealed record Sourced<T>(T Value, string Because, IReadOnlyList<string> Path)
    where T : notnull;
