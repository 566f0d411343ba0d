using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.GitOps;

/// <summary>Every repository that reaches production takes reviewed changes only.</summary>
internal sealed class ProtectedRepositoryRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2413",
        Name = "Every repository that reaches production takes reviewed changes only",
        Area = Area.GitOps,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Repositories],
        Meaning = "One person, or one stolen token, changes what runs in the warehouse, and the approvals of the release never hear of it.",
        Fix = "Protect the main branch against pushes without review, for administrators too, and set 'protected: true' on the repository.",
        Sources = ["https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches", "https://argo-cd.readthedocs.io/en/stable/user-guide/best_practices/"],
        ForeignIds = ["waf:SE:02"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from repository in estate.Model.Gitops?.Repositories ?? new OrderedDictionary<string, Repository>()
        where !repository.Value.Protected
        select new Gap(
            new Subject("gitops/repositories", repository.Key),
            ["gitops", "repositories", repository.Key, "protected"],
            $"Anybody with access to '{repository.Key}' can change {What(repository.Value.Holds)} without a second pair of eyes.");

    private static string What(RepositoryContent content) => content switch
    {
        RepositoryContent.Infrastructure => "databases and networks",
        RepositoryContent.Application => "what goes into images",
        _ => "what production runs",
    };
}
