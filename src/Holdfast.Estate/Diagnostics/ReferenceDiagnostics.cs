namespace Holdfast.Estate.Diagnostics;

/// <summary>Problems of names that point at something: HF1201 to HF1299.</summary>
internal static class ReferenceDiagnostics
{
    private const int MostNames = 20;

    public static Diagnostic NameUnknown(SourcePlace place, string key, string name, IReadOnlyList<string> sections, string? meant) => Error(1201, place,
        $"{Quote.Of(name)} in '{key}' is not among the {string.Join(", ", sections)}.",
        meant is not null ? $"Did you mean {Quote.Of(meant)}?" : $"Declare it under '{sections[0]}', or correct the name.");

    public static Diagnostic NameOfWrongKind(SourcePlace place, string key, string name, string foundIn, IReadOnlyList<string> sections) => Error(1202, place,
        $"{Quote.Of(name)} stands under '{foundIn}', and '{key}' needs one of the {string.Join(", ", sections)}.",
        "Name what is really used here.");

    public static Diagnostic UsesCyclic(SourcePlace place, IReadOnlyList<string> cycle) => Error(1203, place,
        $"These use each other in a circle: {Quote.Way([.. cycle, cycle[0]])}.",
        "Remove one of the uses: in a circle nothing can be started, or recovered, first.");

    public static Diagnostic NameInTwoSections(SourcePlace place, string name, string section, string firstSection, SourcePlace first) => Error(1204, place,
        $"{Quote.Of(name)} stands under '{section}' and, at {first}, under '{firstSection}'.",
        "Give each its own name, so that 'uses' can tell them apart.");

    public static Diagnostic NameReserved(SourcePlace place, string name) => Error(1205, place,
        $"{Quote.Of(name)} is the name of a built-in part.",
        "Choose another name; 'relay' is Holdfast's own store-and-forward relay.");

    public static Diagnostic UsedByNobody(SourcePlace place, string kind, string name) => Warning(1206, place,
        $"No process uses the {kind} {Quote.Of(name)}, so no objective is known for it.",
        "Add it to the 'uses' of a process, or of something that a process uses, or remove it.");

    public static Diagnostic EnvironmentUnknown(SourcePlace place, string name, string? meant, IReadOnlyList<string> known) => Error(1207, place,
        $"There is no environment {Quote.Of(name)}.",
        meant is not null ? $"Did you mean {Quote.Of(meant)}?" : known.Count > 0 ? $"Choose one of {string.Join(", ", known.Take(MostNames).Select(Quote.Plain))}." : "Declare it under 'environments'.");

    public static Diagnostic OverlayMeansNothing(SourcePlace place, string section, string name, string meant) => Error(1208, place,
        $"The estate has no {Quote.Of(name)} under '{section}' to override.",
        $"Did you mean {Quote.Of(meant)}?");

    public static Diagnostic ChangeOfNothing(SourcePlace place, string section, string name, string? meant, IReadOnlyList<string> known) => Error(1209, place,
        $"There is no {Quote.Of(name)} in {section} to change.",
        meant is not null ? $"Did you mean {Quote.Of(meant)}?"
        : known.Count > 0 ? $"Choose one of {string.Join(", ", known.Take(MostNames).Select(Quote.Plain))}, or write a new one with all it needs."
        : "Leave this change out, or write what is new with all it needs.");

    private static Diagnostic Error(int code, SourcePlace place, string message, string suggestion) =>
        new(new DiagnosticCode(code), DiagnosticSeverity.Error, place, message, suggestion);

    private static Diagnostic Warning(int code, SourcePlace place, string message, string suggestion) =>
        new(new DiagnosticCode(code), DiagnosticSeverity.Warning, place, message, suggestion);
}
