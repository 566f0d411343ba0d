using System.Text;
using Holdfast.Estate.Checking;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading.Binding;
using Holdfast.Estate.Reading.Changes;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Reading;

/// <summary>Reads an estate: files to nodes, includes and overlays merged, nodes to records, records checked against each other.</summary>
/// <param name="files">Where the files are.</param>
/// <param name="limits">The limits of reading.</param>
public sealed class EstateReader(IEstateFiles files, ReadingLimits? limits = null)
{
    private readonly ReadingLimits limits = limits ?? new ReadingLimits();

    /// <summary>Reads an estate and checks it; with no environment given, every environment's overlay is checked too.</summary>
    /// <param name="path">The path of the estate file.</param>
    /// <param name="environment">The environment whose overlay is applied; null reads the estate as written.</param>
    public EstateReading Read(string path, string? environment = null) => Finish(ReadAsWritten(path, environment));

    /// <summary>Reads an estate as <see cref="Read(string, string?)"/> does, lays changes over it and checks the result once more.</summary>
    /// <param name="path">The path of the estate file.</param>
    /// <param name="environment">The environment whose overlay is applied below the changes; null reads the estate as written.</param>
    /// <param name="changes">The changes; of two at one place the later counts.</param>
    public EstateReading Read(string path, string? environment, IReadOnlyList<EstateChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var read = ReadAsWritten(path, environment);
        return Finish(changes.Count == 0 ? read : LayOver(read, changes));
    }

    /// <summary>Reads and checks an estate, so that changes can be laid over it.</summary>
    internal ReadEstate ReadAsWritten(string path, string? environment)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = new List<Diagnostic>();
        var loader = new EstateLoader(files, limits, problems);
        var normalised = EstatePath.Combine("", path.Replace('\\', '/'));
        if (loader.Load(normalised) is not { } root)
            return new ReadEstate(normalised, environment, loader.Sources, problems);

        var known = new BoundEntries();
        var below = EnvironmentOverlay.Base(root);
        var written = Bind(below, known, problems);
        var (chosen, chosenRoot) = (written, below);
        foreach (var name in EnvironmentsToCheck(written, environment, problems))
        {
            if (EnvironmentOverlay.Of(root, name) is not { } overlay)
                continue;
            (chosenRoot, chosen, var found) = LayOver(below, root, overlay, known);
            AddNew(problems, found, name);
        }

        return new ReadEstate(normalised, environment, loader.Sources, problems)
        {
            Known = known,
            Root = environment is null ? below : chosenRoot,
            Result = environment is null ? written : chosen,
        };
    }

    /// <summary>Lays an overlay over what was read, as an environment's is; what was read stays as it is.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="overlay">The overlay.</param>
    /// <param name="source">The file in which it is written.</param>
    /// <param name="found">What was found wrong with it before.</param>
    internal static ReadEstate LayOver(ReadEstate read, MappingNode overlay, EstateSource source, IReadOnlyList<Diagnostic> found)
    {
        var problems = new List<Diagnostic>(read.Problems);
        AddNew(problems, found, environment: null);
        if (read.Root is not { } root)
            return read with { Problems = problems, Sources = [.. read.Sources, source] };
        var (changed, result, brought) = LayOver(root, root, overlay, read.Known);
        AddNew(problems, brought, environment: null);
        return read with { Problems = problems, Sources = [.. read.Sources, source], Root = changed, Result = result };
    }

    /// <summary>The reading of what was read.</summary>
    internal EstateReading Finish(ReadEstate read)
    {
        var reading = Result(read.Path, read.Problems) with { Sources = read.Sources };
        if (read.Result is not { } result)
            return reading;
        return reading with
        {
            Estate = reading.HasErrors ? null : result.Bound.Estate,
            Environment = read.Environment is null ? null : result.Bound.Estate.Environments.GetValueOrDefault(read.Environment),
            Places = result.Places,
        };
    }

    private ReadEstate LayOver(ReadEstate read, IReadOnlyList<EstateChange> changes)
    {
        var problems = new List<Diagnostic>(read.Problems);
        if (changes.Count > limits.Changes)
            problems.Add(FileDiagnostics.ChangesTooMany(SourcePlace.StartOf(changes[limits.Changes].Source), "changes", limits.Changes));
        var root = read.Root;
        var sources = new List<EstateSource>(read.Sources);
        foreach (var change in changes.Take(limits.Changes))
        {
            sources.Add(new EstateSource(change.Source, Encoding.UTF8.GetBytes(change.Text)));
            if (ChangeParser.Parse(change, limits, problems) is not { } parsed || root is null)
                continue;
            if (ChangeChecks.Check(root, parsed) is { } problem)
            {
                problems.Add(problem);
                continue;
            }

            var overlay = parsed.AsOverlay();
            problems.AddRange(OverlayChecks.TakenInVain(overlay));
            root = EnvironmentOverlay.Merge(root, overlay);
        }

        if (root is null)
            return read with { Problems = problems, Sources = sources };
        var found = new List<Diagnostic>();
        var result = Bind(root, read.Known, found);
        AddNew(problems, found, environment: null);
        return read with { Problems = problems, Sources = sources, Root = root, Result = result };
    }

    private static (MappingNode Root, (BoundEstate Bound, EstatePlaces Places) Result, List<Diagnostic> Found) LayOver(
        MappingNode below, MappingNode written, MappingNode overlay, BoundEntries known)
    {
        var misspelt = OverlayChecks.Check(written, overlay).ToList();
        var found = new List<Diagnostic>(misspelt);
        var root = EnvironmentOverlay.Merge(below, overlay);
        var result = Bind(root, known, found);
        // A misspelt name adds a thing that nobody uses: one mistake, one message.
        return (root, result, misspelt.Count == 0 ? found : [.. found.Where(problem => problem.Severity == DiagnosticSeverity.Error)]);
    }

    private static (BoundEstate Bound, EstatePlaces Places) Bind(MappingNode root, BoundEntries known, List<Diagnostic> problems)
    {
        var bound = RecordBinder.Bind(root, known);
        var places = new EstatePlaces(root);
        problems.AddRange(bound.Problems);
        problems.AddRange(EstateChecks.Check(bound, places));
        return (bound, places);
    }

    private IEnumerable<string> EnvironmentsToCheck(
        (BoundEstate Bound, EstatePlaces Places) written, string? environment, List<Diagnostic> problems)
    {
        var names = written.Bound.Estate.Environments.Keys.ToList();
        if (names.Count > limits.Environments)
            problems.Add(FileDiagnostics.EnvironmentsTooMany(written.Places.Of("environments", names[limits.Environments]), limits.Environments));
        if (environment is null)
            return names.Take(limits.Environments);
        if (written.Bound.Estate.Environments.ContainsKey(environment))
            return [environment];
        problems.Add(ReferenceDiagnostics.EnvironmentUnknown(
            written.Places.Of("environments"), environment, NearestName.Find(environment, names), names));
        return [];
    }

    /// <summary>Adds the problems that an overlay or a change brings, and none that the estate has without it.</summary>
    private static void AddNew(List<Diagnostic> problems, IEnumerable<Diagnostic> found, string? environment)
    {
        var known = problems.Select(problem => (problem.Code, problem.Place, problem.Message)).ToHashSet();
        problems.AddRange(found
            .Where(problem => !known.Contains((problem.Code, problem.Place, problem.Message)))
            .Select(problem => problem with { Environment = environment }));
    }

    private EstateReading Result(string path, IReadOnlyList<Diagnostic> problems)
    {
        // What an anchor holds is read wherever an alias stands for it; one mistake there is one problem.
        var ordered = problems
            .DistinctBy(problem => (problem.Code, problem.Place, problem.Message))
            .OrderBy(problem => problem.Place.File == path ? 0 : 1)
            .ThenBy(problem => problem.Place.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Place.Line)
            .ThenBy(problem => problem.Place.Column)
            .ThenBy(problem => problem.Code.Number)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal)
            .ToList();
        // Errors first into the limit: a thousand warnings must not hide the one error.
        var listed = ordered.Count <= limits.Diagnostics
            ? ordered
            : [.. ordered.OrderByDescending(problem => problem.Severity).Take(limits.Diagnostics)];
        return new EstateReading { Path = path, Diagnostics = listed, DiagnosticsLeftOut = ordered.Count - listed.Count };
    }
}
