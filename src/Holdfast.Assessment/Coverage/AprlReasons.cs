namespace Holdfast.Assessment.Coverage;

/// <summary>Why no rule asks a recommendation. A reason does not count as covered; a type that no estate uses is not counted at all.</summary>
internal static class AprlReasons
{
    private static readonly Dictionary<string, string> OfUnusedTypes = new(StringComparer.Ordinal)
    {
        ["ApiManagement/service"] = "No estate uses API Management: partners come in through the ingress, and integration workloads speak to them.",
        ["AppConfiguration/configurationStores"] = "No estate uses App Configuration: settings come from Git, secrets from the vault.",
        ["EventGrid/topics"] = "No estate uses Event Grid: nothing in it waits for events of Azure.",
        ["EventHub/namespaces"] = "No estate uses Event Hubs: what partners send waits in the estate's own stores.",
        ["Network/bastionHosts"] = "No estate has machines that people sign in to.",
        ["Network/connections (ExpressRoute)"] = "A company's own line to Azure, for all its systems; no estate owns it.",
        ["Network/virtualNetworkGateways (ExpressRoute)"] = "A company's own line to Azure, for all its systems; no estate owns it.",
        ["ServiceBus/namespaces"] = "No estate uses Service Bus: what goes to partners waits in the estate's own stores.",
    };

    private static readonly Dictionary<string, string> OfRecommendations = new(StringComparer.Ordinal)
    {
        ["2ad78dec"] = "An estate has no way to ask for a legacy account: a blob store or a file share says what it needs, not the kind of its account.",
        ["52bc9a7b"] = "A matter of deployment code, not of an estate: the versions that are compiled follow a dated table.",
        ["f05a3e6d"] = "A state of what runs; the estate file cannot know it. Imported from azqr, it shows as a difference.",
        ["c31f76a0"] = "An estate routes by health and priority; it cannot ask for geographic routing.",
        ["9437634c"] = "An estate has one edge, so it cannot combine the two.",
        ["e93bb813"] = "For machines that Site Recovery copies; an estate runs in a cluster and on managed databases.",
        ["b89c9acc"] = "A state of what runs; the estate file cannot know it. Imported from azqr, it shows as a difference.",
        ["bdd38c02"] = "For networks that ask resolvers on premises for names; an estate resolves in its own zones.",
        ["1e28bbc1"] = "Probes of an estate go the way of a business process, which says more than a connection.",
        ["dac421ec"] = "An estate cannot ask for a classic component: telemetry goes to a workspace.",
        ["092f5c85"] = "A matter of an application's settings; an estate holds no instrumentation key.",
        ["98bd7098"] = "An estate has no resource groups; where they are compiled, each has the region of its resources.",
        ["3263a64a"] = "An estate cannot ask for a disk that several machines share.",
    };

    /// <summary>Whether no estate uses or compiles the type.</summary>
    public static bool IsUnused(string type) => OfUnusedTypes.ContainsKey(type);

    /// <summary>The reason; empty when there is none.</summary>
    public static string Of(AprlRecommendation recommendation) =>
        OfUnusedTypes.GetValueOrDefault(recommendation.Type) ?? OfRecommendations.GetValueOrDefault(recommendation.Id, "");

    /// <summary>The recommendations and types that a reason speaks of.</summary>
    public static IEnumerable<string> Subjects => OfUnusedTypes.Keys.Concat(OfRecommendations.Keys);
}
