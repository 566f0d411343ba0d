using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.GitOps;

/// <summary>Where the repositories of an estate are.</summary>
internal static class Repositories
{
    /// <summary>The repository that holds something; a name made of the estate's own where it declares none.</summary>
    public static string NameOf(CompilationSource source, RepositoryContent content) =>
        source.Estate.Gitops?.Repositories.Where(repository => repository.Value.Holds == content).Select(repository => repository.Key).Order(StringComparer.Ordinal).FirstOrDefault()
        ?? $"{source.Estate.Estate.Text}-{Text.KebabCase.Of(content)}";

    /// <summary>The organisation that the repositories belong to.</summary>
    public static string OrganisationOf(CompilationSource source) => source.Estate.Security?.Identity?.Tenant ?? source.Estate.Estate.Text;

    public static string UrlOf(CompilationSource source, RepositoryContent content) => $"https://github.com/{OrganisationOf(source)}/{NameOf(source, content)}";

    /// <summary>The page of a file of the compiled tree, in the repository of environments.</summary>
    public static string LinkTo(CompilationSource source, string path) => $"{UrlOf(source, RepositoryContent.Environments)}/blob/main/{source.Environment}/{path}";
}
