using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Changes;

/// <summary>What of the Azure resources changes between two predictions of a deployment, as <c>bicep snapshot</c> makes them.</summary>
public static class AzureChanges
{
    private const string Providers = "/providers/";

    /// <summary>The changes, by type and name.</summary>
    /// <param name="before">The predicted resources before.</param>
    /// <param name="after">The predicted resources after.</param>
    /// <param name="parts">The names of the estate's workloads and stores.</param>
    public static IReadOnlyList<ObjectChange> Between(JsonArray before, JsonArray after, IReadOnlyCollection<string> parts)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        // The longest first: erp-replica is no erp.
        var names = parts.OrderByDescending(part => part.Length).ToList();
        var (old, now) = (Resources(before), Resources(after));
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.OrdinalIgnoreCase).Select(id => Change(id, old.GetValueOrDefault(id), now.GetValueOrDefault(id), names)).OfType<ObjectChange>()
                .OrderBy(change => change.Type, StringComparer.Ordinal).ThenBy(change => change.Name, StringComparer.Ordinal),
        ];
    }

    private static ObjectChange? Change(string id, JsonObject? before, JsonObject? after, List<string> parts)
    {
        var type = (after ?? before!)["type"]!.ToString();
        var name = NameOf(id);
        var part = parts.FirstOrDefault(one => name.Split('/').Any(segment => segment.EndsWith("-" + one, StringComparison.Ordinal) || segment.Contains($"-{one}-", StringComparison.Ordinal)));
        if (before is null)
            return new(ChangeKind.Added, type, name, part, [], []);
        if (after is null)
            return new(ChangeKind.Removed, type, name, part, [], AzureHazards.OfRemoval(type));
        // A newer version of the API describes the same resource.
        var fields = JsonDifference.Between(before, after).Where(field => field.Path is not "apiVersion").ToList();
        return fields.Count == 0 ? null : new(ChangeKind.Changed, type, name, part, fields, AzureHazards.Of(type, name, fields));
    }

    // ".../providers/Microsoft.Network/virtualNetworks/net/subnets/nodes" is "net/nodes"; what is attached to another resource bears that one's name too.
    private static string NameOf(string id)
    {
        if (id.StartsWith('['))
            return id; // an expression that only Azure can evaluate
        var names = id.Split(Providers).Skip(1).SelectMany(part => part.Split('/').Skip(1).Where((_, index) => index % 2 == 1)).ToList();
        return names.Count > 0 ? string.Join('/', names) : id.Split('/')[^1];
    }

    private static Dictionary<string, JsonObject> Resources(JsonArray resources) => resources.OfType<JsonObject>()
        .DistinctBy(resource => resource["id"]!.ToString(), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(resource => resource["id"]!.ToString(), StringComparer.OrdinalIgnoreCase);
}
