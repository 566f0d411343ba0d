using Holdfast.Recovery.Places;
using Holdfast.Recovery.Rehearsals;

namespace Holdfast.Recovery.Plans.Practising;

/// <summary>What the steps of a practice work on.</summary>
/// <param name="Depot">The depot.</param>
/// <param name="Servers">Its servers.</param>
/// <param name="Set">The backup set that was taken before the damage.</param>
/// <param name="Good">The last good moment, by the database's clock.</param>
internal sealed record PracticeGround(StandIn Depot, DepotServers Servers, string Set, DateTimeOffset Good)
{
    public required PlaceOptions Places { get; init; }

    public required TimeProvider Time { get; init; }

    public required IProgress<string> Progress { get; init; }

    public string Original => Depot.Folder("data");

    public string Restored => Depot.Folder("restored");

    public string Copy => Path.Combine(Restored, "data");

    public string Returning => Depot.Folder("returning");
}
