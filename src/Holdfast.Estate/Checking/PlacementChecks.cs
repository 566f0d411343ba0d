using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Binding;

namespace Holdfast.Estate.Checking;

/// <summary>Regions and zones can carry what is asked of them.</summary>
internal static class PlacementChecks
{
    public static IEnumerable<Diagnostic> Check(BoundEstate bound, EstatePlaces places)
    {
        var estate = bound.Estate;
        if (estate.Azure is not { } azure || bound.Incomplete.Contains(azure))
            yield break;
        if (azure.Recovery is { } recovery && recovery.Region == azure.Region)
            yield return ObjectiveDiagnostics.RecoveryRegionSame(places.Of("azure", "recovery", "region"), recovery.Region.Text);
        var zones = azure.Zones.Distinct().Count();
        if (zones >= 2)
            yield break;
        foreach (var store in estate.Stores.Values.Where(store => store.Availability == StoreAvailability.ZoneRedundant))
            yield return ObjectiveDiagnostics.ZonesTooFew(places.Of("stores", store.Name, "availability"), store.Name, zones);
    }
}
