using System.Globalization;
using Holdfast.Estate.Diagnostics;

namespace Holdfast.Assessment.Importing;

/// <summary>Problems of another tool's result: HF1401 to HF1449.</summary>
public static class ImportDiagnostics
{
    private const string Anew = "Let the tool write the file anew: it may have been cut short or edited.";

    public static Diagnostic TooLarge(SourcePlace place, long sizeBytes, long limitBytes) => Error(1401, place,
        $"The file has {sizeBytes >> 20} MiB; an imported file may have {limitBytes >> 20} MiB.",
        "Import fewer results at a time: one run, one subscription or one folder.");

    public static Diagnostic NotJson(SourcePlace place, string reason) => Error(1402, place,
        $"This is not valid JSON: {ImportText.Sentence(reason)}.",
        Anew);

    public static Diagnostic Unreadable(SourcePlace place, string reason) => Error(1403, place,
        $"The file cannot be read: {ImportText.Sentence(reason)}.",
        "Check the path, and that you may read it.");

    public static Diagnostic KindUnknown(SourcePlace place) => Error(1404, place,
        "This is neither SARIF (a list 'runs') nor the JSON of azqr (a list 'impacted').",
        "Write SARIF with the tool's own option, or scan with 'azqr scan --json'.");

    public static Diagnostic VersionUnknown(SourcePlace place, string version) => Error(1405, place,
        $"The SARIF is of version '{version}'; 2.1.0 is read.",
        "Let the tool write SARIF 2.1.0; every tool that is maintained can.");

    public static Diagnostic FieldMissing(SourcePlace place, string where, string what) => Error(1406, place,
        $"{where} has no {what}.",
        Anew);

    public static Diagnostic FieldWrong(SourcePlace place, string where, string expected) => Error(1407, place,
        $"{where} is not {expected}.",
        Anew);

    public static Diagnostic TooMany(SourcePlace place, int limit) => Error(1408, place,
        string.Create(CultureInfo.InvariantCulture, $"The file holds more than {limit:#,0} findings."),
        "Import fewer results at a time: one run, one subscription or one folder.");

    private static Diagnostic Error(int code, SourcePlace place, string message, string suggestion) =>
        new(new DiagnosticCode(code), DiagnosticSeverity.Error, place, message, suggestion);
}
