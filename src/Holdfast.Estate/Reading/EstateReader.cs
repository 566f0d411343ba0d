using Holdfast.Estate.Checking;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading.Binding;
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
    public EstateReading Read(string path, string? environment = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = new List<Diagnostic>();
        var loader = new EstateLoader(files, limits, problems);
        var normalised = EstatePath.Combine("", path.Replace('\\', '/'));
        if (loader.Load(normalised) is not { } root)
            return Result(normalised, problems) with { Sources = loader.Sources };

        var known = new BoundEntries();
        var below = EnvironmentOverlay.Base(root);
        var written = Bind(below, known, problems);
        var chosen = written;
        foreach (var name in EnvironmentsToCheck(written, environment, problems))
        {
            if (EnvironmentOverlay.Of(root, name) is not { } overlay)
                continue;
            var misspelt = OverlayChecks.Check(root, overlay).ToList();
            var found = new List<Diagnostic>(misspelt);
            chosen = Bind(EnvironmentOverlay.Merge(below, overlay), known, found);
            // A misspelt name adds a thing that nobody uses: one mistake, one message.
            AddNew(problems, misspelt.Count == 0 ? found : [.. found.Where(problem => problem.Severity == DiagnosticSeverity.Error)], name);
        }

        var reading = Result(normalised, problems) with { Sources = loader.Sources };
        var result = environment is null ? written : chosen;
        return reading with
        {
            Estate = reading.HasErrors ? null : result.Bound.Estate,
            Environment = environment is null ? null : result.Bound.Estate.Environments.GetValueOrDefault(environment),
            Places = result.Places,
        };
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

    /// <summary>Adds the problems that an overlay brings, and none that the estate has without it.</summary>
    private static void AddNew(List<Diagnostic> problems, List<Diagnostic> found, string environment)
    {
        var known = problems.Select(problem => (problem.Code, problem.Place, problem.Message)).ToHashSet();
        problems.AddRange(found
            .Where(problem => !known.Contains((problem.Code, problem.Place, problem.Message)))
            .Select(problem => problem with { Environment = environment }));
    }

    private EstateReading Result(string path, List<Diagnostic> problems)
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
