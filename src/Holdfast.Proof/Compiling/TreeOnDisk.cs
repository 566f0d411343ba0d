using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Holdfast.Compilation;

namespace Holdfast.Proof.Compiling;

/// <summary>Writes a compiled tree to a directory as a whole or not at all, and never over what is not its own.</summary>
/// <remarks>
/// The tree is written beside the directory and then exchanged with it in one step, so that a reader sees the old tree or the new one. A list of
/// its files with their hashes lies in it: whatever is not in the list, or is not what the list says, belongs to somebody else.
/// </remarks>
public sealed class TreeOnDisk
{
    /// <summary>The list of what was written.</summary>
    public const string ListName = ".holdfast-files.json";

    private readonly string directory;

    /// <param name="directory">Where the tree goes; it need not exist.</param>
    public TreeOnDisk(string directory) => this.directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));

    /// <summary>What of the directory is not ours: files that nobody compiled, and files that somebody has changed since.</summary>
    public IReadOnlyList<string> Foreign()
    {
        if (File.Exists(directory))
            return [directory];
        if (!Directory.Exists(directory))
            return [];
        var listed = ReadList();
        return
        [
            .. Directory.EnumerateFileSystemEntries(directory, "*", SearchOption.AllDirectories)
                .Where(entry => !Directory.Exists(entry) || IsLink(entry))
                .Select(entry => Path.GetRelativePath(directory, entry).Replace('\\', '/'))
                .Where(path => path != ListName && (IsLink(Path.Combine(directory, path)) || listed.GetValueOrDefault(path) != HashOf(File.ReadAllBytes(Path.Combine(directory, path)))))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes the tree in place of what is there.</summary>
    /// <exception cref="IOException">The disk is full, or the place may not be written to. Then what was there is still there.</exception>
    public void Write(CompiledTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        RemoveLeftovers();
        Directory.CreateDirectory(Path.GetDirectoryName(directory)!);
        var beside = $"{directory}.holdfast-{Environment.ProcessId}";
        try
        {
            WriteFiles(tree, beside);
            if (!Directory.Exists(directory))
                Directory.Move(beside, directory);
            else
                ExchangedNames.Exchange(beside, directory);
        }
        finally
        {
            // After an exchange this is the old tree, after a failure the half-written new one.
            if (Directory.Exists(beside))
                Directory.Delete(beside, recursive: true);
        }
    }

    private static void WriteFiles(CompiledTree tree, string root)
    {
        var list = new JsonObject();
        foreach (var file in tree.Files)
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var bytes = Encoding.UTF8.GetBytes(file.Text);
            File.WriteAllBytes(path, bytes);
            list[file.Path] = HashOf(bytes);
        }

        Directory.CreateDirectory(root);
        File.WriteAllText(Path.Combine(root, ListName), list.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    /// <summary>What a run that was killed has left beside the directory.</summary>
    private void RemoveLeftovers()
    {
        var parent = Path.GetDirectoryName(directory)!;
        if (!Directory.Exists(parent))
            return;
        foreach (var leftover in Directory.EnumerateDirectories(parent, Path.GetFileName(directory) + ".holdfast-*"))
        {
            var isOfLiving = int.TryParse(leftover[(leftover.LastIndexOf('-') + 1)..], out var process) && Directory.Exists($"/proc/{process}");
            if (!isOfLiving)
                Directory.Delete(leftover, recursive: true);
        }
    }

    private Dictionary<string, string> ReadList()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(Path.Combine(directory, ListName)))!.AsObject().ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>(), StringComparer.Ordinal);
        }
        catch (Exception broken) when (broken is IOException or JsonException or InvalidOperationException or NullReferenceException)
        {
            // Without a list nothing is ours.
            return [];
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
