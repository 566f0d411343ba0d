using Holdfast.Drills.Labs.Parts;
using Holdfast.Estate.Model;

namespace Holdfast.Drills.Labs.StandIns;

/// <summary>The rows of the region, the cluster, the way in and out, and what secures them.</summary>
internal static class PlatformRows
{
    public static IEnumerable<StandInRow> Of(EstateModel estate, IReadOnlyDictionary<LabPart, string> parts) =>
        OfAzure(estate.Azure, parts).Concat(OfPlatform(estate.Platform, parts)).Concat(OfSecurity(estate.Security));

    private static IEnumerable<StandInRow> OfAzure(AzurePlacement? azure, IReadOnlyDictionary<LabPart, string> parts)
    {
        if (azure is null)
            yield break;
        yield return StandInTable.By(
            LabPart.Database, parts, "azure", $"{azure.Region}, {azure.Zones.Count} zones", "three network namespaces, each with a node",
            "Their loss and partition are shown; one kernel, one disk and one supply of power are under all of them.");
        if (azure.Recovery is { } recovery)
            yield return StandInTable.None("azure.recovery", $"{recovery.Region}, {StandInTable.Word(recovery.Mode)}", "The lab has one region. `holdfast recover run --practice` carries a plan out on a depot of its own.");
    }

    private static IEnumerable<StandInRow> OfPlatform(Platform? platform, IReadOnlyDictionary<LabPart, string> parts)
    {
        if (platform?.Cluster is { } cluster)
            yield return StandInTable.None("platform.cluster", $"AKS, {cluster.Pools.Count} pools", "Plain processes run in the lab; nothing schedules, scales or evicts them.");
        if (platform?.Placement is not null)
            yield return StandInTable.None("platform.placement", "where each class of workload runs", "Nothing in the lab places workloads.");
        if (platform?.Ingress is { } ingress)
        {
            yield return StandInTable.By(
                LabPart.Application, parts, "platform.ingress", StandInTable.Word(ingress.Controller), "the proxy",
                "It checks and drains replicas; the controller's own routes, limits and certificates are not shown.");
        }

        if (platform?.Edge is { } edge)
            yield return StandInTable.None("platform.edge", StandInTable.Word(edge.Kind), "A service of Azure.");
        if (platform?.Dns is not null)
            yield return StandInTable.None("platform.dns", "names and their lifetime", "Nothing in the lab looks up a name; addresses are written where they are needed.");
        if (platform?.Network is not null)
            yield return StandInTable.None("platform.network", "the ways out, firewalls and gateways", "Nothing leads out of the lab.");
        if (platform?.Registry is not null)
            yield return StandInTable.None("platform.registry", "container registry", "A service of Azure; the programs of the lab are installed on this machine.");
        if (platform?.Images is not null)
            yield return StandInTable.None("platform.images", "container images", "No image is built or run in the lab.");
    }

    private static IEnumerable<StandInRow> OfSecurity(Security? security)
    {
        if (security?.Identity is not null)
            yield return StandInTable.None("security.identity", "Microsoft Entra", "A service of Azure; in the lab each login has a password that exists only there.");
        if (security?.Secrets is not null)
            yield return StandInTable.None("security.secrets", "Key Vault", "A service of Azure; the lab keeps its random passwords in private files.");
        if (security?.Certificates is not null)
            yield return StandInTable.None("security.certificates", "certificates and their issuer", "The lab issues none but the one that its partner shows.");
        if (security?.Network is not null)
            yield return StandInTable.None("security.network", "who may talk to whom", "Nothing in the lab refuses a connection; `holdfast compile` writes the rules.");
        if (security?.Pods is not null)
            yield return StandInTable.None("security.pods", "what a container may do", "No container runs in the lab.");
    }
}
