using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Images;

/// <summary>Images have a list of their parts, a signature, and a base that is renewed.</summary>
internal sealed class ImageOriginRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2157",
        Name = "It is known what is in an image, who made it and how old its base is",
        Area = Area.Images,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Platform],
        Meaning = "When the next hole in a library becomes known, somebody asks which of the running images hold it, and the answer takes days; an image from a pipeline that was taken over runs like any other.",
        Fix = "Write 'images: { rebuildEvery: 7d, sbom: true, signedOnly: true }' into the platform section, and let the pipeline do so.",
        Sources = ["https://slsa.dev/spec/v1.0/levels", "https://learn.microsoft.com/azure/container-registry/container-registry-tutorial-sign-build-push"],
        ForeignIds = ["CKV_AZURE_164", "psrule:Azure.ACR.ContentTrust", "waf:SE:02"],
    };

    private static readonly TimeSpan Stale = TimeSpan.FromDays(31);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var images = estate.Model.Workloads.Values.Select(workload => workload.Image).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        if (images == 0 || estate.Model.Platform is not { } platform)
            return [];
        var policy = platform.Images;
        string?[] open =
        [
            policy is { Sbom: true } ? null : "nobody can list what is in them",
            policy is { SignedOnly: true } ? null : "unsigned ones run too",
            policy?.RebuildEvery is null ? "their base is never renewed" : policy.RebuildEvery > Stale ? $"their base is renewed only every {DurationText.Format(policy.RebuildEvery.Value)}" : null,
        ];
        var said = open.OfType<string>().ToList();
        return said.Count == 0 ? [] : [Gap.Of("platform", "images", $"The estate runs {images} images, and {string.Join(" and ", said)}.")];
    }
}
