namespace Holdfast.Estate.Diagnostics;

/// <summary>A stable name for one kind of problem, such as <c>HF1101</c>; never reused, one documentation page each.</summary>
/// <param name="Number">The number after "HF".</param>
public readonly record struct DiagnosticCode(int Number)
{
    /// <summary>The code as people write it.</summary>
    public override string ToString() => $"HF{Number:D4}";

    /// <summary>The page of this code, relative to the root of the repository.</summary>
    public string Page => $"docs/diagnostics/{this}.md";
}
