using System.Globalization;
using System.Text.RegularExpressions;
using Holdfast.Estate.Diagnostics;
using Holdfast.Testing;
using Holdfast.Testing.Estates;

namespace Holdfast.Tests.Estate.Diagnostics;

/// <summary>
/// The page of a diagnostic. Its example is one or more blocks of YAML, each an estate file of which only what matters is written; a first
/// line "# file: NAME" makes it another file. What is reported stands in a block of text that BASELINE=accept writes anew.
/// </summary>
internal sealed partial record DiagnosticPage(DiagnosticCode Code, string Text)
{
    public static IReadOnlyList<DiagnosticPage> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("docs/diagnostics"), "HF*.md").Order(StringComparer.Ordinal).Select(Read),
    ];

    public string Title => Text[(Text.IndexOf(": ", StringComparison.Ordinal) + 2)..Text.IndexOf('\n', StringComparison.Ordinal)];

    public IReadOnlyList<string> Headings => [.. Heading().Matches(Text).Select(match => match.Value)];

    /// <summary>The page with what is reported now.</summary>
    public string WithReport(string report) => Report().Replace(Text, _ => $"```text\n{report}\n```");

    /// <summary>The problems that the example has; null when it is made by a command that no page can spell out.</summary>
    public IReadOnlyList<Diagnostic>? Problems()
    {
        if (Example() is not { } estate)
            return null;
        if (AlternativesOption().Match(Text) is not { Success: true } option)
            return estate.Read().Diagnostics;
        var reading = estate.Alternatives(option.Groups["name"].Value);
        return [.. reading.Diagnostics, .. reading.Alternatives.SelectMany(alternative => alternative.Reading.Diagnostics)];
    }

    /// <summary>The example of a page about another tool's result, or an earlier one; null when it is not JSON.</summary>
    public string? Json => JsonBlock().Match(Text) is { Success: true } block ? block.Groups["text"].Value : null;

    /// <summary>The file that the example is about, when it is not an estate; null otherwise.</summary>
    public string? OtherFile => Yaml().Match(Text) is { Success: true } block && FileName().IsMatch(block.Groups["text"].Value) ? block.Groups["text"].Value : null;

    /// <summary>The estate of the example; null when it is made by a command.</summary>
    public WrittenEstate? Example()
    {
        var blocks = Yaml().Matches(Text).Select(match => match.Groups["text"].Value).ToLookup(block => FileName().Match(block).Groups["name"].Value);
        if (!blocks[""].Any())
            return null;
        var estate = An.Estate(blocks[""].Single());
        foreach (var file in blocks.Where(file => file.Key.Length > 0))
            estate.File(file.Key, file.Single());
        estate.WhatIf([.. WhatIfOption().Matches(Text).Select(option => option.Groups["change"].Value)]);
        return EnvironmentOption().Match(Text) is { Success: true } option ? estate.In(option.Groups["name"].Value) : estate;
    }

    public override string ToString() => Code.ToString();

    private static DiagnosticPage Read(string file)
    {
        var number = int.Parse(Path.GetFileNameWithoutExtension(file).AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);
        return new DiagnosticPage(new DiagnosticCode(number), File.ReadAllText(file));
    }

    [GeneratedRegex("^## .+$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Yaml();

    [GeneratedRegex("^```json\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("^```text\n.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Report();

    [GeneratedRegex("^# file: (?<name>[^ \n]+)\n", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex("^holdfast .* --what-if '(?<change>[^'\n]*)'$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex WhatIfOption();

    [GeneratedRegex("^holdfast .* --alternatives (?<name>[a-z.]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex AlternativesOption();

    [GeneratedRegex("^holdfast .* --environment (?<name>[a-z-]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex EnvironmentOption();
}
