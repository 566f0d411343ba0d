using System.Security.Cryptography;
using Holdfast.Recovery.Backups;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Rung 7: whether every file that the restored database speaks of is there and is what the database says.</summary>
internal sealed class CrossStoreRung : IRung
{
    private const int Sha1Digits = 40;
    private const int Sha256Digits = 64;
    private const int Shown = 5;

    public int Number => 7;

    public string Name => "cross-store";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        if (context.Subject.Files is not { } query || context.Subject.FileStores.Count == 0)
            return RungOutcome.Unverified("The estate does not say which files the database speaks of (consistentWith, and restoreTest.files).");
        var rows = await context.Restored.Database.QueryAsync(query.Text, int.MaxValue, cancellation);
        if (rows.Count == 0)
            return RungOutcome.Unverified($"{query.Name} names no file, so nothing was compared.");
        List<string> missing = [];
        List<string> altered = [];
        foreach (var (path, hash) in rows.Select(row => (row[0], row[^1])))
        {
            if (context.Subject.FileStores.Select(store => Within(context.Restored.FolderOf(store), path)).FirstOrDefault(File.Exists) is not { } file)
                missing.Add(path);
            else if (await FileCopies.HashAsync(file, AlgorithmOf(hash), cancellation) != hash)
                altered.Add(path);
        }

        List<string> wrong = [];
        if (missing.Count > 0)
            wrong.Add($"{missing.Count} file(s) of which the database speaks are missing, such as {string.Join(", ", missing.Take(Shown))}.");
        if (altered.Count > 0)
            wrong.Add($"{altered.Count} file(s) are not what the database says, such as {string.Join(", ", altered.Take(Shown))}.");
        return RungOutcome.Of(wrong, [], [$"{rows.Count} file(s) are there and are what the database says"]);
    }

    // A path out of a database must not lead out of its folder.
    private static string? Within(string folder, string path) =>
        Path.GetFullPath(Path.Combine(folder, path)) is { } full && full.StartsWith(folder + "/", StringComparison.Ordinal) ? full : null;

    private static HashAlgorithmName AlgorithmOf(string hash) => hash.Length switch
    {
        Sha1Digits => HashAlgorithmName.SHA1,
        Sha256Digits => HashAlgorithmName.SHA256,
        _ => throw new IOException($"The query of files returned '{hash}', which is neither a SHA-1 nor a SHA-256."),
    };
}
