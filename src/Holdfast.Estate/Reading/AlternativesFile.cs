using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Reading;

/// <summary>Reads a file of named alternatives: under <c>alternatives</c>, each an overlay over the estate as an environment's is.</summary>
/// <param name="files">Where the files are.</param>
/// <param name="limits">The limits of reading.</param>
public sealed class AlternativesFile(IEstateFiles files, ReadingLimits? limits = null)
{
    private const string Section = "alternatives";
    private const string About = "about";
    private const int LongestName = 80;
    private static readonly IReadOnlyList<string> Keys = [About, .. EnvironmentOverlay.Sections];
    private readonly ReadingLimits limits = limits ?? new ReadingLimits();

    /// <summary>Reads the file, and the estate once with each alternative.</summary>
    /// <param name="path">The path of the file of alternatives.</param>
    /// <param name="estatePath">The path of the estate file.</param>
    /// <param name="environment">The environment whose overlay is applied below each alternative; null takes the estate as written.</param>
    public AlternativesReading Read(string path, string estatePath, string? environment = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = new List<Diagnostic>();
        var loader = new EstateLoader(files, limits, problems, Section);
        var normalised = EstatePath.Combine("", path.Replace('\\', '/'));
        var written = loader.LoadAlone(normalised) is { } root ? AlternativesIn(root, problems) : [];
        var reader = new EstateReader(files, limits);
        var read = written.Count == 0 ? null : reader.ReadAsWritten(estatePath, environment);
        return new AlternativesReading
        {
            Path = normalised,
            Alternatives = read is null ? [] : [.. written.Select(entry => AlternativeOf(entry, reader, read, loader.Sources[0]))],
            Diagnostics = [.. problems.OrderBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column).ThenBy(problem => problem.Code.Number)],
            Sources = loader.Sources,
        };
    }

    /// <summary>What stands under 'alternatives', up to the limit and without what has no usable name.</summary>
    private List<MappingEntry> AlternativesIn(MappingNode root, List<Diagnostic> problems)
    {
        problems.AddRange(root.Entries.Where(entry => entry.Key != Section).Select(entry => Unknown(entry, "a file of alternatives", [Section])));
        if (root.Find(Section) is not { Value.IsAbsent: false } section)
        {
            problems.Add(ShapeDiagnostics.KeyMissing(root.Place, Section, "a file of alternatives", "a section for each alternative"));
            return [];
        }

        if (section.Value is not MappingNode { Entries: var entries })
        {
            problems.Add(ShapeDiagnostics.KindWrong(section.Value.Place, Section, "a section", section.Value.KindName));
            return [];
        }

        if (entries.Count == 0)
            problems.Add(ShapeDiagnostics.NothingGiven(section.KeyPlace, Section, "a file of alternatives"));
        if (entries.Count > limits.Changes)
            problems.Add(FileDiagnostics.ChangesTooMany(entries[limits.Changes].KeyPlace, Section, limits.Changes));
        var taken = entries.Take(limits.Changes).ToList();
        problems.AddRange(taken.Where(entry => !IsName(entry.Key)).Select(entry => ShapeDiagnostics.AlternativeNameMalformed(entry.KeyPlace, entry.Key, LongestName)));
        return [.. taken.Where(entry => IsName(entry.Key))];
    }

    private static Alternative AlternativeOf(MappingEntry entry, EstateReader reader, ReadEstate read, EstateSource source)
    {
        var found = new List<Diagnostic>();
        var written = entry.Value as MappingNode ?? new MappingNode(entry.KeyPlace, []);
        if (entry.Value is not MappingNode && !entry.Value.IsAbsent)
            found.Add(ShapeDiagnostics.KindWrong(entry.Value.Place, Quote.Plain(entry.Key), "a section", entry.Value.KindName));
        var about = written.Find(About)?.Value;
        if (about is not (null or ScalarNode))
            found.Add(ShapeDiagnostics.KindWrong(about.Place, About, "a single value", about.KindName));
        found.AddRange(written.Entries.Where(key => !Keys.Contains(key.Key)).Select(key => Unknown(key, $"{Section}/{Quote.Plain(entry.Key)}", Keys)));
        var overlay = written with { Entries = [.. written.Entries.Where(key => EnvironmentOverlay.Sections.Contains(key.Key))] };
        return new Alternative
        {
            Name = entry.Key,
            About = about is ScalarNode { IsNull: false } text ? text.Text : null,
            Place = entry.KeyPlace,
            Reading = reader.Finish(EstateReader.LayOver(read, overlay, source, found)),
        };
    }

    private static Diagnostic Unknown(MappingEntry entry, string section, IReadOnlyList<string> allowed) =>
        SecretWords.Hides(entry.Key) && entry.Value is ScalarNode { IsNull: false }
            ? ShapeDiagnostics.SecretInPlain(entry.KeyPlace, entry.Key)
            : ShapeDiagnostics.KeyUnknown(entry.KeyPlace, entry.Key, section, NearestName.Find(entry.Key, allowed), allowed);

    /// <summary>Names head the rows of tables: words on one line.</summary>
    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.Trim() == text && Quote.IsReadable(text);
}
