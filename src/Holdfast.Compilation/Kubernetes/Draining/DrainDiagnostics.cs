using Holdfast.Estate.Diagnostics;

namespace Holdfast.Compilation.Kubernetes.Draining;

/// <summary>Conditions of the drain that an estate's own numbers break: HF1601 to HF1649.</summary>
public static class DrainDiagnostics
{
    public static Diagnostic WorkIsCut(SourcePlace place, string condition) => Of(1601, DiagnosticSeverity.Error, place,
        condition,
        "Raise what is written here, or leave it out: what is left out is computed so that it holds.");

    public static Diagnostic DrainNeverEnds(SourcePlace place, string condition) => Of(1602, DiagnosticSeverity.Error, place,
        condition,
        "Give it more time or room, or shorten what takes longest; kubernetes/drain.md of the compiled tree shows both sides.");

    public static Diagnostic NoRoom(SourcePlace place, string condition) => Of(1603, DiagnosticSeverity.Warning, place,
        condition,
        "Raise the number, or know that the platform is slower while it lasts.");

    private static Diagnostic Of(int code, DiagnosticSeverity severity, SourcePlace place, string condition, string suggestion) =>
        new(new DiagnosticCode(code), severity, place, $"The drain does not hold: {condition}.", suggestion);
}
