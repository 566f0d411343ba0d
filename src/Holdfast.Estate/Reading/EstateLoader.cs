using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Reading;

/// <summary>Loads an estate file and all it includes into one tree.</summary>
internal sealed class EstateLoader(IEstateFiles files, ReadingLimits limits, List<Diagnostic> problems, string content = "estate")
{
    /// <summary>The sections that an included file may add to.</summary>
    public static readonly string[] SharedSections = ["tenants", "processes", "workloads", "stores", "partners"];

    private const int FewestForParallel = 8;

    private readonly Dictionary<string, ParsedFile> parsedAhead = new(StringComparer.Ordinal);
    private readonly HashSet<string> loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MappingEntry>> shared = SharedSections.ToDictionary(section => section, _ => new List<MappingEntry>(), StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SourcePlace>> firstPlaces =
        SharedSections.ToDictionary(section => section, _ => new Dictionary<string, SourcePlace>(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The files that could be read.</summary>
    public List<EstateSource> Sources { get; } = [];

    /// <summary>The tree of one file, whatever it includes; null when it cannot be used.</summary>
    public MappingNode? LoadAlone(string path) => LoadFile(path, SourcePlace.StartOf(path));

    /// <summary>The whole tree, or null when the estate file itself cannot be used.</summary>
    public MappingNode? Load(string path)
    {
        if (LoadFile(path, SourcePlace.StartOf(path)) is not { } root)
            return null;
        TakeShared(root);
        Include(root, [path]);
        return WithShared(root);
    }

    private MappingNode? LoadFile(string path, SourcePlace askedAt)
    {
        loaded.Add(path);
        if (!parsedAhead.Remove(path, out var parsed))
            parsed = ReadAndParse(path);
        problems.AddRange(parsed.Problems);
        switch (parsed.File)
        {
            case FileOutcome.Missing:
                problems.Add(FileDiagnostics.FileMissing(askedAt, path));
                return null;
            case FileOutcome.Unreadable unreadable:
                problems.Add(FileDiagnostics.FileUnreadable(askedAt, path, unreadable.Reason));
                return null;
            case FileOutcome.TooLarge:
                problems.Add(FileDiagnostics.FileTooLarge(SourcePlace.StartOf(path), limits.FileBytes));
                return null;
            case FileOutcome.Content content:
                Sources.Add(new EstateSource(path, content.Bytes));
                return parsed.Root;
            default:
                throw new InvalidOperationException("A file has one of four outcomes.");
        }
    }

    private ParsedFile ReadAndParse(string path)
    {
        var file = files.Read(path, limits.FileBytes);
        var found = new List<Diagnostic>();
        var root = file is FileOutcome.Content content ? Parse(path, content.Bytes.Span, found) : null;
        return new ParsedFile(file, root, found);
    }

    private MappingNode? Parse(string path, ReadOnlySpan<byte> bytes, List<Diagnostic> found)
    {
        if (EstateText.Decode(path, bytes, found) is not { } text || YamlTreeReader.Read(path, text, limits, found) is not { } node)
            return null;
        if (node is MappingNode root)
            return root;
        found.Add(ShapeDiagnostics.KindWrong(node.Place, content, "a section", node.KindName));
        return null;
    }

    /// <summary>Parses many files at once, on all processors; what they hold is still taken in the order of the includes.</summary>
    private void ParseAhead(IEnumerable<string> paths)
    {
        var ahead = paths.Where(path => !loaded.Contains(path) && !parsedAhead.ContainsKey(path))
            .Distinct(StringComparer.Ordinal).Take(limits.Files - loaded.Count).ToList();
        if (ahead.Count < FewestForParallel)
            return;
        var parsed = new ParsedFile[ahead.Count];
        Parallel.For(0, ahead.Count, index => parsed[index] = ReadAndParse(ahead[index]));
        for (var index = 0; index < ahead.Count; index++)
            parsedAhead.Add(ahead[index], parsed[index]);
    }

    private void Include(MappingNode node, List<string> chain)
    {
        if (node.Find("include")?.Value is not SequenceNode includes)
            return;
        var resolved = includes.Items.OfType<ScalarNode>().Where(include => !include.IsNull)
            .SelectMany(include => Resolve(chain[^1], include).Select(path => (Path: path, include.Place))).ToList();
        ParseAhead(resolved.Select(include => include.Path));
        foreach (var (path, place) in resolved)
            IncludeFile(path, place, chain);
    }

    private void IncludeFile(string path, SourcePlace askedAt, List<string> chain)
    {
        if (chain.Contains(path))
        {
            problems.Add(FileDiagnostics.IncludeCyclic(askedAt, [.. chain[chain.IndexOf(path)..], path]));
            return;
        }

        if (loaded.Contains(path))
            return;
        if (loaded.Count >= limits.Files)
        {
            if (loaded.Add(path) && loaded.Count == limits.Files + 1)
                problems.Add(FileDiagnostics.FilesTooMany(askedAt, limits.Files));
            return;
        }

        if (LoadFile(path, askedAt) is not { } included)
            return;
        foreach (var entry in included.Entries.Where(entry => entry.Key != "include" && !SharedSections.Contains(entry.Key)))
            problems.Add(FileDiagnostics.SectionOnlyInRoot(entry.KeyPlace, entry.Key, "include, " + string.Join(", ", SharedSections)));
        ReportWrongKinds(included);
        TakeShared(included);
        Include(included, [.. chain, path]);
    }

    /// <summary>The binder sees the estate file's own sections; what another file adds to them must be sections too.</summary>
    private void ReportWrongKinds(MappingNode included)
    {
        foreach (var entry in included.Entries.Where(entry => SharedSections.Contains(entry.Key)))
        {
            if (entry.Value is not MappingNode && !entry.Value.IsAbsent)
                problems.Add(ShapeDiagnostics.KindWrong(entry.Value.Place, entry.Key, "a section", entry.Value.KindName));
        }

        if (included.Find("include")?.Value is not { IsAbsent: false } includes)
            return;
        if (includes is not SequenceNode list)
            problems.Add(ShapeDiagnostics.KindWrong(includes.Place, "include", "a list", includes.KindName));
        else
            problems.AddRange(list.Items.Where(item => item is not ScalarNode { IsNull: false })
                .Select(item => ShapeDiagnostics.KindWrong(item.Place, "include", "a single value", item.KindName)));
    }

    private IReadOnlyList<string> Resolve(string fromFile, ScalarNode include)
    {
        if (include.Text.Contains("://", StringComparison.Ordinal))
        {
            problems.Add(FileDiagnostics.FileMissing(include.Place, include.Text));
            return [];
        }

        var path = EstatePath.Combine(EstatePath.FolderOf(fromFile), include.Text);
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (!name.Contains('*', StringComparison.Ordinal))
            return [path];
        var found = files.Match(EstatePath.FolderOf(path), name);
        if (found.Count == 0)
            problems.Add(FileDiagnostics.IncludeMatchesNothing(include.Place, include.Text));
        return found;
    }

    private void TakeShared(MappingNode node)
    {
        foreach (var section in SharedSections)
        {
            if (node.Find(section)?.Value is not MappingNode mapping)
                continue;
            foreach (var entry in mapping.Entries)
            {
                if (firstPlaces[section].TryAdd(entry.Key, entry.KeyPlace))
                    shared[section].Add(entry);
                else
                    problems.Add(FileDiagnostics.NameDefinedTwice(entry.KeyPlace, section, entry.Key, firstPlaces[section][entry.Key]));
            }
        }
    }

    private MappingNode WithShared(MappingNode root)
    {
        // A section of the wrong kind stays as it is, for the binder to report.
        var entries = root.Entries.Where(entry => !shared.ContainsKey(entry.Key) || entry.Value is not (MappingNode or ScalarNode { IsNull: true })).ToList();
        foreach (var section in SharedSections)
        {
            if (entries.Exists(entry => entry.Key == section))
                continue;
            var written = root.Find(section);
            if (written is not null || shared[section].Count > 0)
            {
                var place = written?.KeyPlace ?? root.Place;
                entries.Add(new MappingEntry(section, place, new MappingNode(place, shared[section])));
            }
        }

        return root with { Entries = entries };
    }

    private sealed record ParsedFile(FileOutcome File, MappingNode? Root, IReadOnlyList<Diagnostic> Problems);
}
