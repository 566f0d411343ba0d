using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;

namespace Holdfast.Estate.Checking;

/// <summary>Regions and zones can carry what is asked of them.</summary>
internal static class PlacementChecks
{
    public static IEnumerable<Diagnostic> Check(EstateModel estate, EstatePlaces places)
    {
        if (estate.Azure is not { } azure)
            yield break;
        if (azure.Recovery is { } recovery && recovery.Region == azure.Region && azure.Region.Text.Length > 0)
            yield return ObjectiveDiagnostics.RecoveryRegionSame(places.Of("azure", "recovery", "region"), recovery.Region.Text);
        var zones = azure.Zones.Distinct().Count();
        if (zones >= 2)
            yield break;
        foreach (var store in estate.Stores.Values.Where(store => store.Availability == StoreAvailability.ZoneRedundant))
            yield return ObjectiveDiagnostics.ZonesTooFew(places.Of("stores", store.Name, "availability"), store.Name, zones);
    }
}
