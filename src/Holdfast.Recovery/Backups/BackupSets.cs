using System.Text.Json;

namespace Holdfast.Recovery.Backups;

/// <summary>The backup sets of a repository: one folder each, complete when its manifest is there and is what its hash says.</summary>
public sealed class BackupSets(string repository)
{
    private const string ManifestName = "manifest.json";
    private const string HashName = "manifest.sha256";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true };

    private string Root => Path.Combine(repository, "sets");

    /// <summary>The names of all sets, oldest first, complete or not.</summary>
    public IReadOnlyList<string> Names() => Directory.Exists(Root)
        ? [.. Directory.EnumerateDirectories(Root).Select(directory => Path.GetFileName(directory)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The manifest of a set, or why it cannot be trusted.</summary>
    public (BackupManifest? Manifest, string? Problem) Read(string id)
    {
        // Only a name that is listed: what a command line says never becomes a path.
        if (!Names().Contains(id))
            return (null, $"There is no backup set '{id}'.");
        var path = Path.Combine(Root, id, ManifestName);
        if (!File.Exists(path) || !File.Exists(HashPath(id)))
            return (null, $"The set '{id}' has no manifest: its backup was not completed.");
        var text = File.ReadAllText(path);
        if (FileCopies.HashOfText(text) != File.ReadAllText(HashPath(id)).Trim())
            return (null, $"The manifest of set '{id}' is not what was written: its hash differs.");
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(text, Format);
            return manifest is { Format: BackupManifest.CurrentFormat } ? (manifest, null) : (null, $"The manifest of set '{id}' has a form that this version does not know.");
        }
        catch (JsonException wrong)
        {
            return (null, $"The manifest of set '{id}' cannot be read: {wrong.Message}");
        }
    }

    /// <summary>The folder of a store's files in a set.</summary>
    public string FilesOf(string id, string store) => Path.Combine(Root, id, "files", store);

    /// <summary>The listed files of a store, or why the list cannot be trusted.</summary>
    public (IReadOnlyList<CopiedFile> Files, string? Problem) ReadList(string id, FilesPart part)
    {
        var path = ListPath(id, part.Store);
        if (!File.Exists(path))
            return ([], $"The list of the files of '{part.Store}' is missing in set '{id}'.");
        var text = File.ReadAllText(path);
        return FileCopies.HashOfText(text) == part.ListHash ? (FileCopies.ReadList(text), null) : ([], $"The list of the files of '{part.Store}' in set '{id}' is not what was written.");
    }

    internal string Create(string id) => Directory.CreateDirectory(Path.Combine(Root, id), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    internal void WriteList(string id, string store, string text) => File.WriteAllText(ListPath(id, store), text);

    /// <summary>Closes a set: the hash goes first, so that a manifest is never there without it.</summary>
    internal void Write(BackupManifest manifest)
    {
        var text = JsonSerializer.Serialize(manifest, Format);
        File.WriteAllText(HashPath(manifest.Id), FileCopies.HashOfText(text) + "\n");
        var draft = Path.Combine(Root, manifest.Id, ManifestName + ".new");
        File.WriteAllText(draft, text);
        File.Move(draft, Path.Combine(Root, manifest.Id, ManifestName));
    }

    internal string ManifestPath(string id) => Path.Combine(Root, id, ManifestName);

    private string HashPath(string id) => Path.Combine(Root, id, HashName);

    private string ListPath(string id, string store) => Path.Combine(Root, id, $"{store}.files");
}
