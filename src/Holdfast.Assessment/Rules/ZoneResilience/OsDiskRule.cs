using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The nodes' own disks are on their hosts.</summary>
internal sealed class OsDiskRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2121",
        Name = "Nodes do not wait for a disk over the network",
        Area = Area.ZoneResilience,
        Severity = Severity.Note,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "A node on a managed disk starts minutes later, when a zone is lost and every minute counts, and it stalls when storage is slow.",
        Fix = "Set 'osDisk: ephemeral' on the pool, with a size of machine that has room for it.",
        Sources = ["https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disk"],
        ForeignIds = ["aprl:a7bfcc18", "psrule:Azure.AKS.EphemeralOSDisk", "CKV_AZURE_226"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var used = PlacedWorkload.Critical(estate).ToLookup(placed => placed.Pool);
        return
            from pool in estate.Model.Platform?.Cluster?.Pools.Values ?? []
            where pool.OsDisk == OsDisk.Managed && used.Contains(pool)
            select Gap.Of("platform", pool.Name, $"Each node of '{pool.Name}' boots from a disk over the network.") with { Path = ["platform", "cluster", "pools", pool.Name, "osDisk"] };
    }
}
