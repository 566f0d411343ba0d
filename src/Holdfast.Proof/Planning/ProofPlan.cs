using Holdfast.Drills.Driving;
using Holdfast.Estate.Values;

namespace Holdfast.Proof.Planning;

/// <summary>What can be proven of an estate on this machine, and what cannot.</summary>
/// <param name="Streams">The transactions to drive: one stream for each process and database it writes to.</param>
/// <param name="Unprovable">The processes that no drill touches, with the reason, by name.</param>
/// <param name="Databases">The databases that the lab stands in for, by name, with the engine that the estate asks for.</param>
public sealed record ProofPlan(
    IReadOnlyList<TransactionStream> Streams,
    IReadOnlyDictionary<string, string> Unprovable,
    IReadOnlyDictionary<string, StoreEngine> Databases);
