using Holdfast.Assessment.Rules.DisasterRecovery;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.RecoveryIndependence;

/// <summary>What a recovery needs that may be lost with the region.</summary>
internal static class RecoveryNeeds
{
    /// <summary>The recovery of a critical process, which must not need what failed; null when none is planned.</summary>
    public static RegionRecovery? OfCriticalProcess(AssessedEstate estate) =>
        RegionRecovery.Of(estate) is { } recovery && recovery.Processes.Any(process => process.Criticality <= Criticality.BusinessCritical) ? recovery : null;

    /// <summary>Whether something is still there when the region is gone.</summary>
    public static bool Outlives(IReadOnlyList<Name>? places, Name region) => places is not null && places.Any(place => place != region);

    /// <summary>Where something is, as a message says it.</summary>
    public static string Words(IReadOnlyList<Name>? places, Name region) =>
        places is { Count: > 0 } ? $"only in {region}" : "in a place that nobody has named";
}
