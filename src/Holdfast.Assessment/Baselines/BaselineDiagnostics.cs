using Holdfast.Estate.Diagnostics;

namespace Holdfast.Assessment.Baselines;

/// <summary>Problems of a baseline file: HF1451 to HF1459.</summary>
public static class BaselineDiagnostics
{
    public static Diagnostic NotJson(SourcePlace place, string reason) => Error(1451, place,
        $"The baseline is not valid JSON: {Sentence(reason)}.",
        "Write it anew with 'holdfast assess --format json > baseline.json'.");

    public static Diagnostic NotABaseline(SourcePlace place, string reason) => Error(1452, place,
        $"This is not the result of an assessment: {reason}.",
        "Write it anew with 'holdfast assess --format json > baseline.json'.");

    public static Diagnostic Unreadable(SourcePlace place, string reason) => Error(1453, place,
        $"The baseline cannot be read: {Sentence(reason)}.",
        "Check the path given to --baseline.");

    private static string Sentence(string reason) => string.Concat(reason.Select(letter => char.IsControl(letter) ? ' ' : letter)).TrimEnd('.', ' ');

    private static Diagnostic Error(int code, SourcePlace place, string message, string suggestion) =>
        new(new DiagnosticCode(code), DiagnosticSeverity.Error, place, message, suggestion);
}
