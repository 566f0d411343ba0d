using Holdfast.Estate.Diagnostics;

namespace Holdfast.Prediction.Figures;

/// <summary>Problems of figures and evidence: HF1501 to HF1549.</summary>
public static class FigureDiagnostics
{
    private const string List = "'holdfast predict --format json' lists the figures of a prediction.";

    public static Diagnostic NameUnknown(SourcePlace place, string name, string? nearest) => Error(1501, place,
        $"There is no figure '{name}'.",
        nearest is null ? List : $"Did you mean '{nearest}'? {List}");

    public static Diagnostic FormWrong(SourcePlace place, string name, FigureForm expected) => Error(1502, place,
        $"'{name}' is {Words(expected).Is}, and something else is written.",
        $"Write '{Words(expected).Key}'.");

    public static Diagnostic EvidenceUnreadable(SourcePlace place, string reason) => Error(1511, place,
        $"The evidence cannot be read: {reason}.",
        "Give the proof.json of 'holdfast prove', or a file with a list 'evidence'; docs/prediction.md shows one.");

    public static Diagnostic MeasurementIncomplete(SourcePlace place, string name) => Error(1512, place,
        $"The measurement of '{name}' says neither 'measured' (durations), 'succeeded' and 'failed', nor 'events' and 'years'.",
        "Write what was counted or timed.");

    public static Diagnostic MeasurementImpossible(SourcePlace place, string name, string what) => Error(1513, place,
        $"The measurement of '{name}' is impossible: {what}.",
        "Correct the number; a duration is above zero, a count is not below zero, and a scale lies between 0 and 1.");

    private static Diagnostic Error(int code, SourcePlace place, string message, string suggestion) =>
        new(new DiagnosticCode(code), DiagnosticSeverity.Error, place, message, suggestion);

    private static (string Is, string Key) Words(FigureForm form) => form switch
    {
        FigureForm.Rate => ("a rate", "perYear"),
        FigureForm.Probability => ("a probability", "probability"),
        _ => ("a duration", "lasts"),
    };
}
