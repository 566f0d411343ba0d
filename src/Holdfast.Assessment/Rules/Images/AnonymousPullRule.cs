namespace Holdfast.Assessment.Rules.Images;

/// <summary>The registry allows no anonymous pull.</summary>
internal sealed class AnonymousPullRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2156",
        Name = "Nobody pulls images without signing in",
        Area = Area.Images,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Registry],
        Meaning = "Anyone may read the code and the settings baked into the images, and anyone may use up the pull limit that new nodes need.",
        Fix = "Remove 'anonymousPull' from platform.registry and let nodes pull with their identity.",
        Sources = ["https://learn.microsoft.com/azure/container-registry/anonymous-pull-access"],
        ForeignIds = ["aprl:03f4a7d8", "CKV_AZURE_138", "psrule:Azure.ACR.AnonymousAccess", "waf:SE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        estate.Model.Platform?.Registry is { AnonymousPull: true } registry
            ? [Gap.Of("platform", "registry", $"Anyone may pull the estate's images from {registry.Host ?? "the registry"}.", "anonymousPull")]
            : [];
}
