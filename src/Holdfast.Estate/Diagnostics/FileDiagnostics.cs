namespace Holdfast.Estate.Diagnostics;

/// <summary>Problems of files and of YAML itself: HF1001 to HF1099.</summary>
internal static class FileDiagnostics
{
    public static Diagnostic FileMissing(SourcePlace place, string path) => Error(1001, place,
        $"The file {Quote.Of(path)} does not exist.",
        "Check the path; paths in 'include' are relative to the file that includes.");

    public static Diagnostic FileTooLarge(SourcePlace place, long limitBytes) => Error(1002, place,
        $"The file is larger than {limitBytes >> 20} MiB, the limit of an estate file.",
        "Split it with 'include', for instance one file per tenant.");

    public static Diagnostic EncodingWrong(SourcePlace place, string found) => Error(1003, place,
        $"The file is not UTF-8: {found}.",
        "Save it as UTF-8 and try again.");

    public static Diagnostic SyntaxInvalid(SourcePlace place, string parserMessage) => Error(1004, place,
        $"This is not valid YAML: {Quote.Sentence(parserMessage)}.",
        "Look at this line and the one before it: indentation, a missing colon or quote, or an unclosed bracket.");

    public static Diagnostic KeyDuplicate(SourcePlace place, string key, SourcePlace first) => Error(1005, place,
        $"The key {Quote.Of(key)} stands here a second time; the first is on line {first.Line}.",
        "Keep one of the two: YAML would silently drop the other.");

    public static Diagnostic NestingTooDeep(SourcePlace place, int limit) => Error(1006, place,
        $"Values are nested more than {limit} levels deep.",
        "An estate needs six levels; look for a bracket or an indentation too many.");

    public static Diagnostic AliasContainsItself(SourcePlace place, string anchor) => Error(1007, place,
        $"The alias *{Quote.Plain(anchor)} stands inside its own anchor, so it would never end.",
        "Write the value out, or move the anchor.");

    public static Diagnostic AliasesUnfoldTooFar(SourcePlace place, int limit) => Error(1008, place,
        $"The aliases of this file unfold into more than {limit} values.",
        "Write the values out, or use environments and 'include' instead of anchors.");

    public static Diagnostic SeveralDocuments(SourcePlace place) => Error(1009, place,
        "The file holds more than one YAML document.",
        "Remove the '---' and what follows, or move it to a file of its own and 'include' it.");

    public static Diagnostic FileEmpty(SourcePlace place) => Error(1010, place,
        "The file holds nothing.",
        "Start from a sample, for instance samples/regional-warehouse/estate.yaml.");

    public static Diagnostic KeyNotText(SourcePlace place) => Error(1011, place,
        "A key must be a plain text.",
        "Write 'name: value'; in a list, begin the line with '- '.");

    public static Diagnostic TagUnsupported(SourcePlace place, string tag) => Error(1012, place,
        $"The YAML tag {Quote.Of(tag)} has no meaning in an estate.",
        "Remove the tag; the kind of a value follows from its key.");

    public static Diagnostic FileUnreadable(SourcePlace place, string path, string reason) => Error(1013, place,
        $"The file {Quote.Of(path)} cannot be read: {Quote.Sentence(reason)}.",
        "Check that it is a file and that you may read it.");

    public static Diagnostic IncludeCyclic(SourcePlace place, IReadOnlyList<string> chain) => Error(1014, place,
        $"The file includes itself: {Quote.Way(chain)}.",
        "Remove one of these includes.");

    public static Diagnostic IncludeMatchesNothing(SourcePlace place, string pattern) => Error(1015, place,
        $"No file matches {Quote.Of(pattern)}.",
        "Check the folder and the pattern; a star stands for any characters of a file's name, not for folders.");

    public static Diagnostic NameDefinedTwice(SourcePlace place, string section, string name, SourcePlace first) => Error(1016, place,
        $"{Quote.Of(name)} stands a second time under '{section}'; the first is at {first}.",
        "Rename one of them, or remove it.");

    public static Diagnostic SectionOnlyInRoot(SourcePlace place, string section, string allowed) => Error(1017, place,
        $"An included file may not hold {Quote.Of(section)}.",
        $"Move it to the estate file itself; an included file may hold {allowed}.");

    public static Diagnostic FilesTooMany(SourcePlace place, int limit) => Error(1018, place,
        $"The estate is spread over more than {limit} files.",
        "Put several tenants into one file.");

    public static Diagnostic EnvironmentsTooMany(SourcePlace place, int limit) => Error(1019, place,
        $"The estate has more than {limit} environments.",
        "Describe each kind of environment once; copies of one kind, such as one per branch, need no entry of their own.");

    public static Diagnostic ValuesTooMany(SourcePlace place, int limit) => Error(1020, place,
        $"The file holds more than {limit} values.",
        "Split it with 'include', for instance one file per tenant.");

    // The text is not repeated: where no path could be read, nobody knows whether it holds a secret.
    public static Diagnostic ChangeMalformed(SourcePlace place, string reason) => Error(1021, place,
        $"This is not a change: {reason}.",
        "Write a path and a value, such as stores.erp.availability=same-zone; the value null takes a key away.");

    public static Diagnostic ChangesTooMany(SourcePlace place, string what, int limit) => Error(1022, place,
        $"There are more than {limit} {what}.",
        "Try them in several runs.");

    private static Diagnostic Error(int code, SourcePlace place, string message, string suggestion) =>
        new(new DiagnosticCode(code), DiagnosticSeverity.Error, place, message, suggestion);
}
