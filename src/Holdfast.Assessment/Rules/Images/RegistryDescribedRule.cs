using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.Images;

/// <summary>The registry of critical workloads is described.</summary>
internal sealed class RegistryDescribedRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2151",
        Name = "It is known where images are pulled from when a node is lost",
        Area = Area.Images,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Every new node pulls images before it can help. Whether the registry is still there when a zone or the region is gone, nobody can say.",
        Fix = "Write a section platform.registry with its host, its tier and where it has copies.",
        Sources = ["https://learn.microsoft.com/azure/container-registry/container-registry-best-practices"],
        ForeignIds = ["waf:RE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var critical = PlacedWorkload.Critical(estate).Where(placed => placed.Workload.Image is not null).ToList();
        if (critical.Count == 0 || estate.Model.Platform?.Registry is not null)
            return [];
        return [Gap.Of(estate, $"'{critical[0].Name}' starts from {ImageName.Read(critical[0].Workload.Image ?? "").Host}, and nobody has said what that registry survives.", "platform", "registry")];
    }
}
