using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;

namespace Holdfast.Estate.Checking;

/// <summary>Names of processes, workloads, stores and partners are one space: 'uses' must be able to tell them apart.</summary>
internal static class NameChecks
{
    public static IEnumerable<Diagnostic> Check(EstateModel estate, EstatePlaces places)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (section, names) in Sections(estate))
        {
            foreach (var name in names)
            {
                if (name == GraphNode.RelayName)
                    yield return ReferenceDiagnostics.NameReserved(places.Of(section, name), name);
                else if (!first.TryAdd(name, section))
                    yield return ReferenceDiagnostics.NameInTwoSections(places.Of(section, name), name, section, first[name], places.Of(first[name], name));
            }
        }
    }

    private static IEnumerable<(string Section, IEnumerable<string> Names)> Sections(EstateModel estate) =>
    [
        ("processes", estate.Processes.Keys),
        ("workloads", estate.Workloads.Keys),
        ("stores", estate.Stores.Keys),
        ("partners", estate.Partners.Keys),
    ];
}
