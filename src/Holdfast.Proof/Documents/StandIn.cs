using System.Text.Json.Nodes;
using Holdfast.Proof.Running;

namespace Holdfast.Proof.Documents;

/// <summary>What stood for what during a proof, and what such a stand-in can never prove.</summary>
public static class StandIn
{
    /// <summary>The limits of every proof made in the lab; they stand in each document, beside the verdicts.</summary>
    public static IReadOnlyList<string> Limits { get; } =
    [
        "Azure itself: the loss of a real zone or region, and the managed database's own failover, which takes 60 to 120 s by Azure's documentation.",
        "The applications: a database that is back is not yet an application that has reconnected.",
        "Availability over months: a drill shows one failure, not how often it comes.",
    ];

    /// <summary>One line on what stood in for the databases; null when there was no lab.</summary>
    public static string? Line(ProofResult result)
    {
        if (result.Drills.Count == 0)
            return null;
        var versions = result.Drills[0].Versions;
        var asked = result.Plan.Databases.GroupBy(database => database.Value.ToString())
            .Select(group => $"{string.Join(", ", group.Select(database => database.Key))} ({group.Key})");
        return $"{string.Join("; ", asked)} by PostgreSQL {versions.PostgreSql} on three nodes in three zones of this machine, "
            + $"under Patroni {versions.Patroni} with etcd {versions.Etcd}, behind HAProxy {versions.HaProxy}"
            + (versions.PgBouncer is { } pooler ? $", reached through PgBouncer {pooler} where the estate has a pooler" : "");
    }

    internal static JsonObject Of(ProofResult result) => new()
    {
        ["databases"] = Line(result),
        ["notProvenHere"] = new JsonArray([.. Limits.Select(limit => (JsonNode)limit)]),
    };
}
