using Holdfast.Drills.Checking;

namespace Holdfast.Drills.Driving;

/// <summary>What a store held of one drill after healing.</summary>
/// <param name="Store">The store.</param>
/// <param name="Transactions">The numbered transactions, by business process.</param>
/// <param name="Timelines">The database histories the rows were written on; a promotion begins a new one.</param>
/// <param name="Heartbeats">How many heartbeat rows arrived.</param>
/// <param name="Watermark">The log position of the newest heartbeat: how far this copy of the data reaches.</param>
internal sealed record StoreContent(
    string Store, ILookup<string, StoredTransaction> Transactions, IReadOnlyList<string> Timelines, int Heartbeats, string Watermark);
