using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.Images;

/// <summary>Images come from the estate's registry, or it keeps a copy.</summary>
internal sealed class ForeignRegistryRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2154",
        Name = "No critical workload needs a foreign registry to start",
        Area = Area.Images,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Registry],
        Meaning = "An outage or a pull limit of a public registry is noticed on the day a node fails: the replica that should replace the lost one finds no image.",
        Fix = "Copy the image into the estate's registry, or name its host below 'caches' of platform.registry.",
        Sources = ["https://learn.microsoft.com/azure/container-registry/artifact-cache-overview", "https://docs.docker.com/docker-hub/usage/"],
        ForeignIds = ["waf:SE:02"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Registry is not { Host: { } own } registry)
            return [];
        return
            from placed in PlacedWorkload.All(estate)
            let image = placed.Workload.Image ?? ""
            where image.Length > 0 && estate.IsCritical(placed.Name)
            let host = ImageName.Read(image).Host
            where host != own && !registry.Caches.Contains(host)
            select Gap.Of(placed.Workload, $"A new replica of '{placed.Name}' starts only while {host} answers, and nobody keeps a copy.", "image");
    }
}
