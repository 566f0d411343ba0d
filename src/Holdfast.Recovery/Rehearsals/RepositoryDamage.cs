using System.Text.Json;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Sites;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>Damages what is stored of the database, in a directory and in a container alike: byte by byte, past cipher and compression.</summary>
internal static class RepositoryDamage
{
    /// <summary>Flips one bit in the middle of the largest file of the backup.</summary>
    public static async Task FlipBitAsync(RecoverySite site, BackupManifest manifest, CancellationToken cancellation)
    {
        var tool = await BackupRun.ClientAsync(site, manifest.Store, cancellation);
        var folder = $"backup/{manifest.Store}/{manifest.Database.Label}";
        var largest = $"{folder}/{(await ListAsync(tool, folder, cancellation)).MaxBy(file => file.Bytes).Name}";
        var draft = Path.Combine(Path.GetDirectoryName(tool.Configuration)!, "damaged");
        await RequireAsync(["sh", "-c", "exec \"$@\" >\"$0\"", draft, .. tool.Command(["--raw", "repo-get", largest])], cancellation);
        using (var stream = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Position = stream.Length / 2;
            var value = stream.ReadByte();
            stream.Position--;
            stream.WriteByte((byte)(value ^ 1));
        }

        await RequireAsync(["sh", "-c", "exec \"$@\" <\"$0\"", draft, .. tool.Command(["--raw", "repo-put", largest])], cancellation);
        File.Delete(draft);
    }

    /// <summary>Removes the segment after the backup's own, with others behind it: the backup alone stays usable, which is what makes this invisible.</summary>
    public static async Task RemoveSegmentAsync(RecoverySite site, BackupManifest manifest, CancellationToken cancellation)
    {
        var tool = await BackupRun.ClientAsync(site, manifest.Store, cancellation);
        var folder = $"archive/{manifest.Store}";
        var behind = (await ListAsync(tool, folder, cancellation)).Select(file => file.Name)
            .Where(file => Path.GetFileName(file) is ['0', ..] name && name.Contains('-', StringComparison.Ordinal) && string.CompareOrdinal(name[..24], manifest.Database.StopSegment) > 0)
            .Order(StringComparer.Ordinal).ToList();
        await RequireAsync(tool.Command(["repo-rm", $"{folder}/{behind[^2]}"]), cancellation);
    }

    private static async Task<IReadOnlyList<(string Name, long Bytes)>> ListAsync(PgBackRest tool, string folder, CancellationToken cancellation)
    {
        var listed = await tool.RunAsync(["repo-ls", "--recurse", "--output=json", folder], cancellation);
        if (!listed.Succeeded)
            throw new BackupFailedException($"The repository could not be listed: {listed.Tail}");
        using var document = JsonDocument.Parse(listed.Output);
        return [.. document.RootElement.EnumerateObject().Where(file => file.Value.GetProperty("type").GetString() == "file").Select(file => (file.Name, file.Value.GetProperty("size").GetInt64()))];
    }

    private static async Task RequireAsync(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        var result = await Tool.RunAsync([.. Tool.AsPostgres, .. command], new Dictionary<string, string>(StringComparer.Ordinal), cancellation);
        if (!result.Succeeded)
            throw new BackupFailedException($"The repository could not be damaged: {result.Tail}");
    }
}
