using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The zones that a node pool's nodes stand in, and what is left of it when one of them is lost.</summary>
internal static class PoolZones
{
    /// <summary>The pool's own zones, or the estate's.</summary>
    public static int CountOf(AssessedEstate estate, NodePool pool) =>
        (pool.Zones.Count > 0 ? pool.Zones : estate.Model.Azure?.Zones ?? []).Distinct().Count();

    /// <summary>How many of its nodes are left when the zone with the most of them is lost.</summary>
    public static int NodesLeft(int nodes, int zones) => zones < 2 ? 0 : nodes - RoundedUp(nodes, zones);

    /// <summary>A quotient, rounded up.</summary>
    public static int RoundedUp(int number, int by) => (number + by - 1) / by;
}
