using System.Text.Json;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Sites;

namespace Holdfast.Recovery.Repositories;

/// <summary>pgBackRest with one configuration file: the repository, and one database beside it.</summary>
internal sealed class PgBackRest(string configuration, string stanza, RepositorySite repository, Func<IReadOnlyList<string>, CancellationToken, Task<ToolResult>> run)
{
    // Two: this product's smallest machine has two cores, and a restore beside a running system must not take all of a larger one.
    private const int Processes = 2;

    public string Configuration => configuration;

    /// <summary>Whether the repository is reached through a network, which nothing in a place has.</summary>
    public bool NeedsNetwork => repository.Azure is not null;

    /// <summary>What archives one WAL file, for the server's <c>archive_command</c>.</summary>
    public string ArchiveCommand => $"pgbackrest --config={configuration} --stanza={stanza} archive-push %p";

    /// <summary>Writes a private configuration into a folder and returns what works with it.</summary>
    /// <param name="folder">A folder of the user postgres, for the configuration, locks and logs.</param>
    /// <param name="repository">Where the backups are.</param>
    /// <param name="database">The running database, or the data directory to restore into.</param>
    /// <param name="stanza">The store's name.</param>
    /// <param name="place">Where the program runs; on the host when absent.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<PgBackRest> ConfigureAsync(
        string folder, RepositorySite repository, DatabaseSite database, string stanza, Place? place, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, "pgbackrest.conf");
        PrivateFile.Write(path, await PgBackRestConfiguration.TextAsync(folder, repository, database, stanza, Processes, cancellation));
        await Place.OwnAsync(path, cancellation);
        return new(path, stanza, repository, place is null ? RunOnHostAsync : repository.Azure is null ? place.RunAsync : place.RunWithNetworkAsync);
    }

    private static async Task<ToolResult> RunOnHostAsync(IReadOnlyList<string> command, CancellationToken cancellation) =>
        await Tool.RunAsync([.. Tool.AsPostgres, .. command], new Dictionary<string, string>(StringComparer.Ordinal), cancellation);

    public static string DatabaseFolder(RepositorySite repository) => Path.Combine(repository.Directory, "database");

    public async Task<ToolResult> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation) => await run(Command(arguments), cancellation);

    /// <summary>Runs it with the lowest priority: only what nobody else needs of the processors.</summary>
    public async Task<ToolResult> RunBesideAsync(IEnumerable<string> arguments, CancellationToken cancellation) => await run(["nice", "-n", "19", .. Command(arguments)], cancellation);

    /// <summary>The command line with these arguments. No key is ever in it.</summary>
    public IReadOnlyList<string> Command(IEnumerable<string> arguments) => ["pgbackrest", $"--config={configuration}", $"--stanza={stanza}", .. arguments];

    /// <summary>The backups that the repository knows; the reason when it cannot be read.</summary>
    public async Task<(IReadOnlyList<BackupInfo> Backups, string? Failure)> InfoAsync(CancellationToken cancellation)
    {
        var result = await RunAsync(["info", "--output=json"], cancellation);
        if (!result.Succeeded)
            return ([], result.Tail);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(result.Output);
        }
        catch (JsonException)
        {
            // Opened with a wrong passphrase, it puts the rubbish that it has deciphered into its answer. None of that is repeated.
            return ([], "it does not open with the passphrase of this site");
        }

        using var closed = document;
        var entry = document.RootElement.EnumerateArray().FirstOrDefault();
        if (entry.ValueKind is not JsonValueKind.Object)
            return ([], "the repository is empty");
        // The exit code is 0 even when the repository cannot be opened: only the status says so.
        var status = entry.GetProperty("status");
        if (status.GetProperty("code").GetInt32() != 0)
            return ([], Failures(entry, status));
        return ([.. entry.GetProperty("backup").EnumerateArray().Select(ReadBackup)], null);
    }

    private static string Failures(JsonElement entry, JsonElement status) => string.Join(
        "; ",
        entry.GetProperty("repo").EnumerateArray().Select(repo => Readable(repo.GetProperty("status").GetProperty("message").GetString()!))
            .Prepend(status.GetProperty("message").GetString()!).Distinct(StringComparer.Ordinal));

    // The first line only, and of it what can be printed: the rest may be what a wrong passphrase has made of a file.
    private static string Readable(string message) => new([.. message.Split('\n')[0].Where(character => character is >= ' ' and <= '~')]);

    private static BackupInfo ReadBackup(JsonElement backup) => new(
        backup.GetProperty("label").GetString()!,
        backup.GetProperty("archive").GetProperty("start").GetString()!,
        backup.GetProperty("archive").GetProperty("stop").GetString()!,
        backup.GetProperty("info").GetProperty("size").GetInt64(),
        backup.GetProperty("info").GetProperty("repository").GetProperty("delta").GetInt64());

    /// <summary>The names of all files of the archive, below the folder of each server version.</summary>
    public async Task<(IReadOnlyList<string> Files, string? Failure)> ArchiveAsync(CancellationToken cancellation)
    {
        var result = await RunAsync(["repo-ls", "--recurse", "--output=json", $"archive/{stanza}"], cancellation);
        if (!result.Succeeded)
            return ([], result.Tail);
        using var document = JsonDocument.Parse(result.Output);
        return ([.. document.RootElement.EnumerateObject().Where(file => file.Value.GetProperty("type").GetString() == "file").Select(file => file.Name)], null);
    }

    public async Task<ToolResult> ReadAsync(string path, CancellationToken cancellation) => await RunAsync(["repo-get", $"archive/{stanza}/{path}"], cancellation);
}
