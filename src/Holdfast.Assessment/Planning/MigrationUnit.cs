using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Planning;

/// <summary>Processes that share a store, and so cannot move one without the other.</summary>
/// <param name="Processes">The processes, the most critical first.</param>
/// <param name="Workloads">The workloads that move with them, by name.</param>
/// <param name="Stores">The stores that move with them, by name.</param>
/// <param name="ReadsFrom">Stores of other units that these read through a replica: the old ones, until they have moved.</param>
/// <param name="Criticality">The criticality of the most critical process.</param>
/// <param name="After">Processes of other units that must have moved before, because these use them.</param>
/// <param name="Coexistence">Legacy systems that still drive events: both sides run, and are reconciled, until they are retired.</param>
public sealed record MigrationUnit(
    IReadOnlyList<string> Processes,
    IReadOnlyList<string> Workloads,
    IReadOnlyList<string> Stores,
    IReadOnlyList<string> ReadsFrom,
    Criticality Criticality,
    IReadOnlyList<string> After,
    IReadOnlyList<string> Coexistence);
