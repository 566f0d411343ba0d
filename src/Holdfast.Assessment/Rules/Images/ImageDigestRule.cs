namespace Holdfast.Assessment.Rules.Images;

/// <summary>The image of a workload is pinned to what was tested.</summary>
internal sealed class ImageDigestRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2150",
        Name = "An image is named by its digest",
        Area = Area.Images,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "A tag may lead elsewhere tomorrow: after a node fails, half of the replicas run another build than the one that was tested, and the way back leads nowhere.",
        Fix = "Write the image with its digest: 'registry.example.com/warehouse/odoo@sha256:...'; let the pipeline write it.",
        Sources = ["https://kubernetes.io/docs/concepts/containers/images/#image-names"],
        ForeignIds = ["CKV_K8S_43", "CKV_K8S_14", "kube-score:container-image-tag", "kube-linter:latest-tag", "polaris:tagNotSpecified"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in estate.Model.Workloads.Values
        where workload.Image is not null && !ImageName.Read(workload.Image).IsPinned
        select Gap.Of(workload, $"The image of '{workload.Name}', {workload.Image}, may be another one tomorrow.", "image");
}
