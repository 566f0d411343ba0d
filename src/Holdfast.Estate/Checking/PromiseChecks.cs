using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Objectives;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Binding;
using Holdfast.Estate.Reading.Shapes;
using Holdfast.Estate.Values;

namespace Holdfast.Estate.Checking;

/// <summary>Nothing promises less than the strictest process that stands on it needs.</summary>
internal static class PromiseChecks
{
    public static IEnumerable<Diagnostic> Check(BoundEstate bound, DependencyGraph graph, EstatePlaces places)
    {
        // A process that could not be read in full has blanks, and a blank RTO would read as "at once".
        var complete = bound.Estate.Processes.Values.Where(process => !bound.Incomplete.Contains(process));
        foreach (var needed in ObjectiveDerivation.Of(complete, graph, bound.Estate.Stores).Values)
        {
            var (section, promised) = Promise(bound.Estate, needed.Node);
            if (promised is not null)
            {
                foreach (var weak in Compare(section, needed, promised, places))
                    yield return weak;
            }

            if (bound.Estate.Stores.TryGetValue(needed.Node.Name, out var store) && needed.Node.Kind == GraphNodeKind.Store)
            {
                if (!bound.Incomplete.Contains(store) && LosesData(store) && needed.Rpo is { } rpo && rpo.Value == TimeSpan.Zero)
                    yield return ObjectiveDiagnostics.StoreCannotKeepRpo(
                        places.Of("stores", store.Name, "availability"), store.Name, Casing.KebabCase(StoreAvailability.None.ToString()), rpo.Value, rpo.Because);
            }
        }
    }

    private static bool LosesData(Store store) =>
        store is { Engine.Kind: StoreEngineKind.Postgresql, Availability: StoreAvailability.None, ReplicaOf: null };

    private static (string Section, DeclaredObjectives? Promised) Promise(EstateModel estate, GraphNode node) => node.Kind switch
    {
        GraphNodeKind.Workload => ("workloads", estate.Workloads[node.Name].Objectives),
        GraphNodeKind.Store => ("stores", estate.Stores[node.Name].Objectives),
        GraphNodeKind.Partner => ("partners", estate.Partners[node.Name].Objectives),
        _ => ("processes", null),
    };

    private static IEnumerable<Diagnostic> Compare(string section, EffectiveObjectives needed, DeclaredObjectives promised, EstatePlaces places)
    {
        var name = needed.Node.Name;
        if (promised.Availability is { } availability && availability.Fraction < needed.Availability.Value.Fraction)
            yield return ObjectiveDiagnostics.PromiseTooWeak(
                places.Of(section, name, "objectives", "availability"), name, "availability", availability.ToString(),
                needed.Availability.Value.ToString(), needed.Availability.Because, needed.Availability.Path);
        if (promised.Rto is { } rto && rto > needed.Rto.Value)
            yield return TooWeak(places.Of(section, name, "objectives", "rto"), name, "RTO", rto, needed.Rto);
        if (promised.Rpo is { } rpo && needed.Rpo is { } neededRpo && rpo > neededRpo.Value)
            yield return TooWeak(places.Of(section, name, "objectives", "rpo"), name, "RPO", rpo, neededRpo);
    }

    private static Diagnostic TooWeak(SourcePlace place, string name, string objective, TimeSpan promised, Sourced<TimeSpan> needed) =>
        ObjectiveDiagnostics.PromiseTooWeak(
            place, name, objective, DurationText.Format(promised), DurationText.Format(needed.Value), needed.Because, needed.Path);
}
