using Holdfast.Recovery.Sites;

namespace Holdfast.Recovery.Repositories;

/// <summary>The text of pgBackRest's configuration file: the only place besides the key files in which keys are written.</summary>
internal static class PgBackRestConfiguration
{
    // Below a name of its own: the container may hold other things.
    private const string PathInContainer = "/holdfast";

    // Smaller than pgBackRest's own 1 MiB, with which a restore takes a third longer: see docs/decisions/0011.
    private const string BufferSize = "256KiB";

    public static async Task<string> TextAsync(
        string folder, RepositorySite repository, DatabaseSite database, string stanza, int processes, CancellationToken cancellation)
    {
        var passphrase = await FirstLineAsync(repository.PassphraseFile, cancellation);
        var place = repository.Azure is { } blobs
            ? ContainerLines(blobs, await FirstLineAsync(blobs.KeyFile, cancellation))
            : [$"repo1-path={PgBackRest.DatabaseFolder(repository)}"];
        return $"""
            [global]
            {string.Join('\n', place)}
            repo1-cipher-type=aes-256-cbc
            repo1-cipher-pass={passphrase}
            repo1-bundle=y
            repo1-retention-full=9999999
            start-fast=y
            compress-type=lz4
            process-max={processes}
            buffer-size={BufferSize}
            log-path={folder}
            lock-path={folder}/lock
            spool-path={folder}/spool
            log-level-console=warn
            log-level-file=off
            archive-timeout=60

            [{stanza}]
            pg1-path={database.Data}
            pg1-socket-path={database.Sockets}
            pg1-port={database.Port}
            pg1-user={database.User}

            """;
    }

    /// <summary>What this site lacks to open the repository, as a sentence; null when nothing is missing.</summary>
    public static string? WhatIsMissing(RepositorySite repository) =>
        !File.Exists(repository.PassphraseFile) ? $"The passphrase file '{repository.PassphraseFile}' is not at this site, so its backups cannot be opened here."
        : repository.Azure is { } blobs && !File.Exists(blobs.KeyFile) ? $"The key file '{blobs.KeyFile}' is not at this site, so the container '{blobs.Container}' cannot be opened here."
        : null;

    private static IReadOnlyList<string> ContainerLines(BlobSite blobs, string key) =>
    [
        "repo1-type=azure",
        $"repo1-path={PathInContainer}",
        $"repo1-azure-account={blobs.Account}",
        $"repo1-azure-container={blobs.Container}",
        $"repo1-azure-key-type={blobs.KeyType}",
        $"repo1-azure-key={key}",
        $"repo1-azure-uri-style={blobs.UriStyle}",
        .. blobs.Host is { } host ? [$"repo1-storage-host={host}"] : Array.Empty<string>(),
        $"repo1-storage-port={blobs.Port}",
        $"repo1-storage-verify-tls={(blobs.VerifyTls ? "y" : "n")}",
        .. blobs.CaFile is { } authorities ? [$"repo1-storage-ca-file={authorities}"] : Array.Empty<string>(),
    ];

    private static async Task<string> FirstLineAsync(string path, CancellationToken cancellation) => (await File.ReadAllLinesAsync(path, cancellation)).FirstOrDefault() ?? "";
}
