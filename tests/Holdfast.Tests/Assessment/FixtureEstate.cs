using Holdfast.Assessment;
using Holdfast.Assessment.Rules;
using Holdfast.Estate.Checking;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Binding;
using Holdfast.Estate.Reading.Tree;
using Holdfast.Testing;

namespace Holdfast.Tests.Assessment;

/// <summary>An estate of a fixture: samples/regional-warehouse with some YAML laid over it, as an environment lays its overlay.</summary>
internal static class FixtureEstate
{
    /// <summary>The day on which fixtures are judged.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Lazy<MappingNode> Sample = new(() => Parse(File.ReadAllText(RepositoryRoot.Combine("samples/regional-warehouse/estate.yaml"))));

    /// <summary>The sample with nothing laid over it.</summary>
    public static AssessedEstate AsWritten => With("estate: regional-warehouse");

    public static IReadOnlyList<Gap> Find(Rule rule, string overlay) => [.. rule.Find(With(overlay))];

    public static AssessedEstate With(string overlay)
    {
        var tree = EnvironmentOverlay.Merge(EnvironmentOverlay.Base(Sample.Value), Parse(overlay));
        var bound = RecordBinder.Bind(tree);
        var problems = bound.Problems.Concat(EstateChecks.Check(bound, new EstatePlaces(tree))).Where(problem => problem.Severity == DiagnosticSeverity.Error).ToList();
        if (problems.Count > 0)
            throw new InvalidOperationException($"A fixture must be an estate that can be read:\n{string.Join('\n', problems)}\n{overlay}");
        return new AssessedEstate(bound.Estate, Today);
    }

    private static MappingNode Parse(string yaml)
    {
        var problems = new List<Diagnostic>();
        return YamlTreeReader.Read("fixture", yaml, new ReadingLimits(), problems) as MappingNode
            ?? throw new InvalidOperationException($"A fixture must be a section of YAML: {string.Join('\n', problems)}\n{yaml}");
    }
}
