using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Holdfast.Recovery.Sites;

/// <summary>Reads a site file strictly: an unknown key, a missing one or a relative path is an error with its place.</summary>
public static class SiteReader
{
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    private static readonly Regex ResourceGroupName = new(@"\A[A-Za-z0-9_()-][A-Za-z0-9_().-]{0,88}(?<!\.)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchLimit);

    private static readonly Regex ResourceName = new(@"\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchLimit);

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Whether a text can be the name of a server or a cluster, and so part of an address.</summary>
    public static bool IsResourceName(string name) => ResourceName.IsMatch(name);

    /// <returns>The site, or else the sentences that say what is wrong with the text.</returns>
    public static (RecoverySite? Site, IReadOnlyList<string> Problems) Read(string text)
    {
        try
        {
            var site = JsonSerializer.Deserialize<RecoverySite>(text, Strict);
            List<string> problems = site is null ? ["The site file is empty."] : [.. Problems(site)];
            return problems.Count == 0 ? (site, []) : (null, problems);
        }
        catch (JsonException wrong)
        {
            return (null, [$"The site file cannot be read: {wrong.Message} See docs/recovery.md for its form."]);
        }
    }

    private static IEnumerable<string> Problems(RecoverySite site)
    {
        IEnumerable<(string What, string Path)> paths =
        [
            ("repository.directory", site.Repository.Directory),
            ("repository.passphraseFile", site.Repository.PassphraseFile),
            .. site.Stores.SelectMany(store => PathsOf(store.Key, store.Value)),
            .. site.Configuration.Select(path => ("configuration", path)),
            .. site.Secrets.Select(secret => ($"secrets.{secret.Key}", secret.Value)),
        ];
        foreach (var (what, path) in paths.Where(entry => !Path.IsPathRooted(entry.Path)))
            yield return $"{what}: '{path}' is not an absolute path. Write it from the root, such as /srv/backups.";
        foreach (var (name, store) in site.Stores.Where(store => (store.Value.Database is null) == (store.Value.Folder is null)))
            yield return $"stores.{name}: a store is either a database or a folder. Give it exactly one of the two keys.";
        foreach (var problem in site.Repository.Azure is { } blobs ? BlobSiteChecks.Problems(blobs) : [])
            yield return problem;
        foreach (var problem in site.Provider is { } provider ? ProviderProblems(provider) : [])
            yield return problem;
        // Hiding the running system from the copy must not hide the repository with it.
        foreach (var (what, path) in site.Stores.SelectMany(store => PathsOf(store.Key, store.Value)).Where(entry => IsWithin(site.Repository.Directory, entry.Path)))
            yield return $"{what}: the repository lies within '{path}', so it would be lost together with it. Keep it elsewhere.";
    }

    // These names become parts of addresses: what could lead elsewhere is refused here.
    private static IEnumerable<string> ProviderProblems(ProviderSite provider)
    {
        if (provider is { Azure: null, Cnpg: null })
            yield return "provider: name the database under 'azure' or 'cnpg'.";
        if (provider.Azure is { } azure)
        {
            if (!Guid.TryParseExact(azure.Subscription, "D", out _))
                yield return $"provider.azure.subscription: '{azure.Subscription}' is not the identifier of a subscription, such as 00000000-0000-0000-0000-000000000000.";
            if (!ResourceGroupName.IsMatch(azure.ResourceGroup))
                yield return $"provider.azure.resourceGroup: '{azure.ResourceGroup}' is not the name of a resource group.";
            if (!ResourceName.IsMatch(azure.Server))
                yield return $"provider.azure.server: '{azure.Server}' is not the name of a server: 3 to 63 lower-case letters, digits and hyphens.";
        }

        if (provider.Cnpg is not { } cnpg)
            yield break;
        if (!ResourceName.IsMatch(cnpg.Namespace))
            yield return $"provider.cnpg.namespace: '{cnpg.Namespace}' is not the name of a namespace.";
        if (!ResourceName.IsMatch(cnpg.Cluster))
            yield return $"provider.cnpg.cluster: '{cnpg.Cluster}' is not the name of a cluster: lower-case letters, digits and hyphens.";
        if (cnpg.Kubeconfig is { } file && !Path.IsPathRooted(file))
            yield return $"provider.cnpg.kubeconfig: '{file}' is not an absolute path.";
    }

    private static IEnumerable<(string What, string Path)> PathsOf(string name, StoreSite store)
    {
        if (store.Database is { } database)
        {
            yield return ($"stores.{name}.database.data", database.Data);
            yield return ($"stores.{name}.database.sockets", database.Sockets);
        }

        if (store.Folder is { } folder)
            yield return ($"stores.{name}.folder", folder);
    }

    private static bool IsWithin(string path, string folder) => (path.TrimEnd('/') + "/").StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
