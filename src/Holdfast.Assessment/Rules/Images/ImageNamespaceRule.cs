namespace Holdfast.Assessment.Rules.Images;

/// <summary>The name of an image says whose it is.</summary>
internal sealed class ImageNamespaceRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2158",
        Name = "Images have a name space of their own in the registry",
        Area = Area.Images,
        Severity = Severity.Note,
        IsAbsence = false,
        Needs = [Premise.Registry],
        Meaning = "In one flat list rights can only be given for all images at once: whoever may push one may replace another.",
        Fix = "Name images with a path: 'registry.example.com/warehouse/odoo'.",
        Sources = ["https://learn.microsoft.com/azure/container-registry/container-registry-best-practices#repository-namespaces"],
        ForeignIds = ["aprl:a5a0101a"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in estate.Model.Workloads.Values
        let image = ImageName.Read(workload.Image ?? "")
        where image.Host == estate.Model.Platform?.Registry?.Host && !image.Repository.Contains('/', StringComparison.Ordinal)
        select Gap.Of(workload, $"The image of '{workload.Name}' stands at the root of {image.Host}, beside everybody's.", "image");
}
