using System.Text.Json;
using System.Text.Json.Serialization;

namespace Holdfast.Recovery.Sites;

/// <summary>Reads a site file strictly: an unknown key, a missing one or a relative path is an error with its place.</summary>
public static class SiteReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

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
        // Hiding the running system from the copy must not hide the repository with it.
        foreach (var (what, path) in site.Stores.SelectMany(store => PathsOf(store.Key, store.Value)).Where(entry => IsWithin(site.Repository.Directory, entry.Path)))
            yield return $"{what}: the repository lies within '{path}', so it would be lost together with it. Keep it elsewhere.";
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
