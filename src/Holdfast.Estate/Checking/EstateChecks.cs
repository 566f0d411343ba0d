using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Binding;

namespace Holdfast.Estate.Checking;

/// <summary>Checks the parts of an estate against each other, once each of them has been read.</summary>
internal static class EstateChecks
{
    public static IEnumerable<Diagnostic> Check(BoundEstate bound, EstatePlaces places)
    {
        var graph = DependencyGraph.From(bound.Estate);
        var references = ReferenceChecks.Check(bound).ToList();
        return
        [
            .. NameChecks.Check(bound.Estate, places),
            .. references,
            .. UseChecks.Cycles(bound.Estate, graph, places),
            .. references.Count > 0 || UsesAreUnknown(bound) ? [] : UseChecks.Unused(bound.Estate, graph, places),
            .. PromiseChecks.Check(bound, graph, places),
            .. PlacementChecks.Check(bound, places),
            .. StoreChecks.Check(bound, places),
            .. ProcessChecks.Check(bound, places),
            .. ScalingChecks.Check(bound, places),
            .. FigureChecks.Check(bound, places),
        ];
    }

    /// <summary>After a name or a section that cannot be read, what was meant looks unused: one mistake, one message.</summary>
    private static bool UsesAreUnknown(BoundEstate bound) =>
        bound.Estate.Processes.Count == 0 || bound.Incomplete.Any(part => part is BusinessProcess or Workload);
}
