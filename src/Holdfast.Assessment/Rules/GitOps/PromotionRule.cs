using Holdfast.Assessment.Rules.Release;

namespace Holdfast.Assessment.Rules.GitOps;

/// <summary>A release reaches production only through an environment where it was tried.</summary>
internal sealed class PromotionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2418",
        Name = "A release reaches production only through an environment where it was tried",
        Area = Area.GitOps,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Environments],
        Meaning = "What goes to production was built for production: the migration, the image and the settings meet each other for the first time while people pick.",
        Fix = "List the environments in 'gitops: { promotion }' in the order in which a release travels, with the live one last.",
        Sources = ["https://docs.kargo.io/", "https://argo-cd.readthedocs.io/en/stable/user-guide/best_practices/"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var promotion = estate.Model.Gitops?.Promotion ?? [];
        foreach (var environment in LiveEnvironments.Of(estate))
        {
            var place = promotion.ToList().IndexOf(environment.Name);
            if (place < 0)
                yield return Gap.Of(environment, $"A release may reach '{environment.Name}' without having run anywhere else.");
            else if (promotion.Take(place).All(before => LiveEnvironments.IsLive(estate.Model.Environments[before])))
                yield return Gap.Of(environment, $"A release reaches '{environment.Name}' before any environment in which it may fail.");
        }
    }
}
