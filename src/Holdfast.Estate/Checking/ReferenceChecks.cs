using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Binding;

namespace Holdfast.Estate.Checking;

/// <summary>Every name that points at something finds it, in a section where it may stand.</summary>
internal static class ReferenceChecks
{
    /// <summary>Beyond this many unknown names, guessing what was meant costs more than it helps.</summary>
    private const int MostGuesses = 20;

    /// <summary>Words of Odoo, not names of parts: nobody means one of them elsewhere.</summary>
    private const string OdooRoles = "odoo-roles";

    public static IEnumerable<Diagnostic> Check(BoundEstate bound)
    {
        var sections = SectionsOf(bound.Estate);
        var guesses = 0;
        foreach (var reference in bound.References)
        {
            if (reference.Sections.Any(section => sections[section].Contains(reference.Name)))
                continue;
            var elsewhere = sections.FirstOrDefault(section => section.Key != OdooRoles && section.Value.Contains(reference.Name)).Key;
            if (elsewhere is not null)
            {
                yield return ReferenceDiagnostics.NameOfWrongKind(reference.Place, reference.Key, reference.Name, elsewhere, reference.Sections);
                continue;
            }

            var meant = ++guesses <= MostGuesses ? NearestName.Find(reference.Name, reference.Sections.SelectMany(section => sections[section])) : null;
            yield return ReferenceDiagnostics.NameUnknown(reference.Place, reference.Key, reference.Name, reference.Sections, meant);
        }
    }

    private static Dictionary<string, IReadOnlyCollection<string>> SectionsOf(EstateModel estate) => new(StringComparer.Ordinal)
    {
        ["processes"] = Names(estate.Processes.Keys),
        ["workloads"] = Names(estate.Workloads.Keys),
        ["stores"] = Names(estate.Stores.Keys),
        ["partners"] = Names(estate.Partners.Keys),
        ["tenants"] = Names(estate.Tenants.Keys),
        ["environments"] = Names(estate.Environments.Keys),
        ["pools"] = Names(estate.Platform?.Cluster?.Pools.Keys ?? []),
        ["groups"] = Names(estate.Security?.Identity?.Groups.Keys ?? []),
        ["onCall"] = Names(estate.OnCall.Keys),
        [OdooRoles] = Names(["web", "websocket", "cron", "queue-job"]),
        ["relay"] = Names([GraphNode.RelayName]),
    };

    private static HashSet<string> Names(IEnumerable<string> names) => names.ToHashSet(StringComparer.Ordinal);
}
