using System.Security.Cryptography;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Sites;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>Every damage that a rehearsal can do.</summary>
public static class Sabotages
{
    // The first five are those that were measured to pass the backup tool's own checks, or most of them.
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new() { Name = "bit-flip", Summary = "one bit of a file in the repository is flipped", Rung = 1, After = RepositoryDamage.FlipBitAsync },
        new() { Name = "missing-wal", Summary = "one archived WAL segment is missing", Rung = 1, After = RepositoryDamage.RemoveSegmentAsync },
        new() { Name = "swapped-file", Summary = "a file of the backup is in the place of another", Rung = 1, Before = AddLargeTablesAsync, After = RepositoryDamage.SwapFilesAsync },
        new() { Name = "swapped-wal", Summary = "an archived WAL segment is in the place of another", Rung = 1, After = RepositoryDamage.SwapSegmentsAsync },
        new() { Name = "wal-bit-flip", Summary = "one bit of an archived WAL segment is flipped", Rung = 1, After = RepositoryDamage.FlipBitOfSegmentAsync },
        new() { Name = "index-corruption", Summary = "an index does not know rows of its table", Rung = 4, Before = BreakIndexAsync },
        new()
        {
            Name = "rows-deleted", Summary = "the application has deleted business rows", Rung = 6,
            Before = (source, cancellation) => source.Database.ExecuteAsync("DELETE FROM stock_move WHERE id % 100 = 0", cancellation),
        },
        new() { Name = "old-files", Summary = "the copy of the files is older than the database: 7 are missing, 1 is altered", Rung = 7, Before = AgeFilesAsync },
        new() { Name = "wrong-passphrase", Summary = "the restore site holds another passphrase", Rung = 0, AtRestore = site => WithPassphrase(site) },
        new()
        {
            Name = "secret-missing", Summary = "the restore site does not hold a secret that the application needs", Rung = 0,
            AtRestore = site => site with { Secrets = new Dictionary<string, string>(StringComparer.Ordinal) },
        },
        new() { Name = "truncated-manifest", Summary = "the manifest of the set was cut off", Rung = 0, After = CutManifest },
        new()
        {
            Name = "schema-behind", Summary = "the backup is of an older schema than the release in use needs", Rung = 5,
            Before = (source, cancellation) => source.Database.ExecuteAsync("UPDATE schema_version SET version = '41' WHERE part = 'depot'", cancellation),
        },
        new()
        {
            Name = "clock-ahead", Summary = "a watermark comes from the future", Rung = 3,
            Before = (source, cancellation) => source.Database.ExecuteAsync(
                "INSERT INTO holdfast.watermark SELECT coalesce(max(sequence), 0) + 1, now() + interval '1 day' FROM holdfast.watermark", cancellation),
        },
        new() { Name = "wrong-blob-key", Summary = "the restore site holds another key of the container", Rung = 0, OfBlobs = true, AtRestore = WithBlobKey },
    ];

    /// <summary>Those that a repository of this kind can suffer.</summary>
    public static IEnumerable<Sabotage> Of(bool blobs) => All.Where(sabotage => blobs || !sabotage.OfBlobs);

    public static Sabotage? Find(string name) => All.FirstOrDefault(sabotage => sabotage.Name == name);

    // Two files of one size, and large enough for pgBackRest not to bundle them with others: only what is in them differs.
    private static Task AddLargeTablesAsync(StandIn source, CancellationToken cancellation) => source.Database.ExecuteAsync(
        """
        CREATE TABLE label_archive AS SELECT n AS id, md5(n::text) AS content FROM generate_series(1, 150000) n;
        CREATE TABLE invoice_archive AS SELECT n AS id, md5((-n)::text) AS content FROM generate_series(1, 150000) n;
        """, cancellation);

    private static async Task BreakIndexAsync(StandIn source, CancellationToken cancellation)
    {
        var database = source.Database;
        // While the server takes the index for one that is still being made, it does not enter new rows.
        await database.ExecuteAsync("UPDATE pg_index SET indisready = false WHERE indexrelid = 'stock_move_product'::regclass", cancellation);
        await source.WorkAsync(cancellation);
        await database.ExecuteAsync("UPDATE pg_index SET indisready = true WHERE indexrelid = 'stock_move_product'::regclass", cancellation);
    }

    private static Task AgeFilesAsync(StandIn source, CancellationToken cancellation)
    {
        var files = Directory.EnumerateFiles(source.Folder("documents"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files.Take(7))
            File.Delete(file);
        return File.AppendAllTextAsync(files[7], "altered", cancellation);
    }

    private static RecoverySite WithPassphrase(RecoverySite site)
    {
        var path = site.Repository.PassphraseFile + "-other";
        PrivateFile.Write(path, "of another site\n");
        return site with { Repository = site.Repository with { PassphraseFile = path } };
    }

    private static RecoverySite WithBlobKey(RecoverySite site)
    {
        var blobs = site.Repository.Azure!;
        var path = blobs.KeyFile + "-other";
        PrivateFile.Write(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)) + "\n");
        return site with { Repository = site.Repository with { Azure = blobs with { KeyFile = path } } };
    }

    private static Task CutManifest(RecoverySite site, BackupManifest manifest, CancellationToken cancellation)
    {
        using var stream = new FileStream(new BackupSets(site.Repository.Directory).ManifestPath(manifest.Id), FileMode.Open, FileAccess.Write);
        stream.SetLength(stream.Length / 2);
        return Task.CompletedTask;
    }
}
