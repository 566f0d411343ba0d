using System.Text.Json;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Wal;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>Damages what is stored of the database, in a directory and in a container alike: byte by byte, past cipher and compression.</summary>
internal static class RepositoryDamage
{
    /// <summary>Flips one bit in the middle of the largest file of the backup.</summary>
    public static async Task FlipBitAsync(RecoverySite site, BackupManifest manifest, CancellationToken cancellation)
    {
        var tool = await BackupRun.ClientAsync(site, manifest.Store, cancellation);
        var folder = $"backup/{manifest.Store}/{manifest.Database.Label}";
        await FlipBitAsync(tool, $"{folder}/{(await ListAsync(tool, folder, cancellation)).MaxBy(file => file.Bytes).Name}", cancellation);
    }

    /// <summary>Puts one file of the backup in the place of another: what is there can be deciphered and unpacked, and is the wrong thing.</summary>
    public static async Task SwapFilesAsync(RecoverySite site, BackupManifest manifest, CancellationToken cancellation)
    {
        var tool = await BackupRun.ClientAsync(site, manifest.Store, cancellation);
        var folder = $"backup/{manifest.Store}/{manifest.Database.Label}";
        // Not a bundle of many small files: only one that can be opened at all leaves it to the hash to tell.
        var largest = (await ListAsync(tool, folder, cancellation)).Where(file => !file.Name.StartsWith("bundle/", StringComparison.Ordinal))
            .OrderByDescending(file => file.Bytes).Take(2).Select(file => $"{folder}/{file.Name}").ToList();
        await ReplaceAsync(tool, largest[1], await DraftAsync(tool, largest[0], cancellation), cancellation);
    }

    /// <summary>Puts another segment of the log in the place of one behind the backup's own.</summary>
    public static async Task SwapSegmentsAsync(RecoverySite site, BackupManifest manifest, CancellationToken cancellation)
    {
        var tool = await BackupRun.ClientAsync(site, manifest.Store, cancellation);
        var behind = await BehindAsync(tool, manifest, cancellation);
        await ReplaceAsync(tool, behind[^2], await DraftAsync(tool, behind[^1], cancellation), cancellation);
    }

    /// <summary>Flips one bit in the middle of a segment behind the backup's own.</summary>
    public static async Task FlipBitOfSegmentAsync(RecoverySite site, BackupManifest manifest, CancellationToken cancellation)
    {
        var tool = await BackupRun.ClientAsync(site, manifest.Store, cancellation);
        await FlipBitAsync(tool, (await BehindAsync(tool, manifest, cancellation))[^2], cancellation);
    }

    private static async Task FlipBitAsync(PgBackRest tool, string file, CancellationToken cancellation)
    {
        var draft = await DraftAsync(tool, file, cancellation);
        using (var stream = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Position = stream.Length / 2;
            var value = stream.ReadByte();
            stream.Position--;
            stream.WriteByte((byte)(value ^ 1));
        }

        await ReplaceAsync(tool, file, draft, cancellation);
    }

    private static async Task ReplaceAsync(PgBackRest tool, string file, string draft, CancellationToken cancellation)
    {
        await RequireAsync(["sh", "-c", "exec \"$@\" <\"$0\"", draft, .. tool.Command(["--raw", "repo-put", file])], cancellation);
        File.Delete(draft);
    }

    private static async Task<string> DraftAsync(PgBackRest tool, string file, CancellationToken cancellation)
    {
        var draft = Path.Combine(Path.GetDirectoryName(tool.Configuration)!, "damaged");
        await RequireAsync(["sh", "-c", "exec \"$@\" >\"$0\"", draft, .. tool.Command(["--raw", "repo-get", file])], cancellation);
        return draft;
    }

    /// <summary>Removes the segment after the backup's own, with others behind it: the backup alone stays usable, which is what makes this invisible.</summary>
    public static async Task RemoveSegmentAsync(RecoverySite site, BackupManifest manifest, CancellationToken cancellation)
    {
        var tool = await BackupRun.ClientAsync(site, manifest.Store, cancellation);
        await RequireAsync(tool.Command(["repo-rm", (await BehindAsync(tool, manifest, cancellation))[^2]]), cancellation);
    }

    private static async Task<IReadOnlyList<string>> BehindAsync(PgBackRest tool, BackupManifest manifest, CancellationToken cancellation)
    {
        var folder = $"archive/{manifest.Store}";
        return
        [
            .. (await ListAsync(tool, folder, cancellation)).Select(file => file.Name)
                .Where(file => ArchivedSegment.Parse(file) is { } segment && string.CompareOrdinal(segment.Name, manifest.Database.StopSegment) > 0)
                .Order(StringComparer.Ordinal).Select(file => $"{folder}/{file}"),
        ];
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
