using System.Diagnostics.CodeAnalysis;

namespace Holdfast.Drills.Driving;

/// <summary>The transactions of one business process on one store.</summary>
/// <param name="Process">The business process, as the estate names it.</param>
/// <param name="Store">The store it writes to, as the estate names it; each store is a database of its own.</param>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of transactions is the field's word; nobody takes it for System.IO.Stream.")]
public sealed record TransactionStream(string Process, string Store);
