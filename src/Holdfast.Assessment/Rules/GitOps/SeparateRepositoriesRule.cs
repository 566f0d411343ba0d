using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.GitOps;

/// <summary>Infrastructure, application and environments come from separate repositories.</summary>
internal sealed class SeparateRepositoriesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2412",
        Name = "Infrastructure, application and environments come from separate repositories",
        Area = Area.GitOps,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.GitOps],
        Meaning = "Whoever may merge a line of Odoo may also resize or remove the database below it, and a busy day of features holds up the one change of the network that would end an outage.",
        Fix = "List a repository that holds 'infrastructure', one that holds 'application' and one that holds 'environments' in 'gitops: { repositories }'.",
        Sources = ["https://argo-cd.readthedocs.io/en/stable/user-guide/best_practices/", "Azure/ARO-HCP#913"],
        ForeignIds = ["waf:OE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Gitops is not { } gitops)
            yield break;
        var missing = Enum.GetValues<RepositoryContent>()
            .Where(content => gitops.Repositories.Values.All(repository => repository.Holds != content))
            .Select(content => $"the {content.ToString().ToLowerInvariant()}").ToList();
        if (missing.Count > 0)
            yield return Gap.Of(estate, $"No repository of its own holds {string.Join(" or ", missing)}.", "gitops", "repositories");
    }
}
