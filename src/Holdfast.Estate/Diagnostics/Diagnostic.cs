namespace Holdfast.Estate.Diagnostics;

/// <summary>One problem that a person can mend: where it is, what is wrong, what to write instead.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Message">A sentence saying what is wrong.</param>
/// <param name="Suggestion">A sentence saying what to do.</param>
public sealed record Diagnostic(
    DiagnosticCode Code,
    DiagnosticSeverity Severity,
    SourcePlace Place,
    string Message,
    string Suggestion)
{
    /// <summary>The environment in which the problem shows, when it shows only there.</summary>
    public string? Environment { get; init; }

    /// <summary>File, line, column, severity, code and both sentences on one line.</summary>
    public override string ToString() =>
        $"{Place}: {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Code}: {Message} {Suggestion}";
}
