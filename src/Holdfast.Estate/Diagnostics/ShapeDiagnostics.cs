using System.Globalization;

namespace Holdfast.Estate.Diagnostics;

/// <summary>Problems of keys and values: HF1101 to HF1199.</summary>
internal static class ShapeDiagnostics
{
    public static Diagnostic KeyUnknown(SourcePlace place, string key, string section, string? meant, IEnumerable<string> allowed) => Error(1101, place,
        $"{Quote.Of(key)} is not a key of {section}.",
        meant is not null ? $"Did you mean '{meant}'?" : $"Allowed are: {string.Join(", ", allowed)}.");

    public static Diagnostic KeyMissing(SourcePlace place, string key, string section, string form) => Error(1102, place,
        $"'{key}' is missing in {section}.",
        $"Add '{key}:' with {form}.");

    public static Diagnostic KindWrong(SourcePlace place, string key, string expected, string found) => Error(1103, place,
        $"'{key}' must be {expected}, and {found} stands here.",
        expected == "a list" ? "Write [a, b], or a line '- a' for each." : $"Write {expected} after '{key}:'.");

    public static Diagnostic ValueMalformed(SourcePlace place, string key, string text, string form, IEnumerable<string> examples) => Error(1104, place,
        $"{Quote.Of(text)} is not {form}, as '{key}' needs.",
        $"Write it like {string.Join(" or ", examples)}.");

    public static Diagnostic ChoiceUnknown(SourcePlace place, string key, string text, string? meant, IEnumerable<string> choices) => Error(1105, place,
        $"{Quote.Of(text)} is not a choice for '{key}'.",
        (meant is not null ? $"Did you mean '{meant}'? " : "") + $"Choose one of {string.Join(", ", choices)}.");

    public static Diagnostic NameMalformed(SourcePlace place, string text) => Error(1106, place,
        $"{Quote.Of(text)} is not a name.",
        "Write at most 63 lower-case letters, digits and single hyphens, starting with a letter: 'carrier-north'.");

    public static Diagnostic NumberOutside(SourcePlace place, string key, double number, int lowest, int highest) => Error(1107, place,
        $"'{key}' is {number.ToString(CultureInfo.InvariantCulture)} and must lie between {lowest} and {highest}.",
        $"Write a number from {lowest} to {highest}.");

    public static Diagnostic NothingGiven(SourcePlace place, string key, string section) => Error(1108, place,
        $"'{key}' of {section} is empty.",
        "Give it at least one entry.");

    public static Diagnostic SecretInPlain(SourcePlace place, string key) => Error(1109, place,
        $"'{Quote.Plain(key)}' holds a value that may be a secret; it is not repeated here.",
        "Put the secret into the vault, change it if this file was ever shared, and write its name: 'secret:name'.");

    public static Diagnostic AlternativeNameMalformed(SourcePlace place, string text, int longest) => Error(1110, place,
        $"{Quote.Of(text)} is not a name for an alternative.",
        $"Write a few words on one line, at most {longest} characters: 'same-zone database'.");

    private static Diagnostic Error(int code, SourcePlace place, string message, string suggestion) =>
        new(new DiagnosticCode(code), DiagnosticSeverity.Error, place, message, suggestion);
}
