using System.Globalization;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Subjects;

namespace Holdfast.Recovery.Backups;

/// <summary>What a server and its database were when they were backed up.</summary>
public sealed record DatabaseState
{
    /// <summary>The database that the application uses.</summary>
    public required string Name { get; init; }

    /// <summary>The server's version as a number, such as 150020.</summary>
    public required int ServerVersion { get; init; }

    public required ulong SegmentBytes { get; init; }

    /// <summary>Whether pages carry checksums: without them bit rot in a page is not seen.</summary>
    public required bool DataChecksums { get; init; }

    /// <summary>What the server loads at its start; without it some databases do not open.</summary>
    public required string PreloadedLibraries { get; init; }

    /// <summary>The extensions with their versions.</summary>
    public required IReadOnlyList<ExpectedPart> Extensions { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>What the estate's query of versions answered.</summary>
    public required IReadOnlyList<ExpectedPart> Versions { get; init; }

    internal int Major => ServerVersion / 10_000;

    internal static async Task<DatabaseState> ReadAsync(Database database, NamedSql? versions, CancellationToken cancellation) => new()
    {
        Name = database.Name,
        ServerVersion = int.Parse(await Setting(database, "server_version_num", cancellation), CultureInfo.InvariantCulture),
        SegmentBytes = ulong.Parse(await Setting(database, "wal_segment_size", cancellation), CultureInfo.InvariantCulture),
        DataChecksums = await Setting(database, "data_checksums", cancellation) == "on",
        PreloadedLibraries = await Setting(database, "shared_preload_libraries", cancellation),
        Extensions = await ReadExtensionsAsync(database, cancellation),
        Roles = await ReadRolesAsync(database, cancellation),
        Versions = versions is null ? [] : await ReadVersionsAsync(database, versions, cancellation),
    };

    internal static async Task<string> Setting(Database database, string name, CancellationToken cancellation) =>
        await database.ScalarAsync($"SELECT setting FROM pg_settings WHERE name = '{name}'", cancellation);

    internal static async Task<IReadOnlyList<ExpectedPart>> ReadExtensionsAsync(Database database, CancellationToken cancellation) =>
        [.. (await database.QueryAsync("SELECT extname, extversion FROM pg_extension ORDER BY 1", int.MaxValue, cancellation)).Select(row => new ExpectedPart(row[0], row[1]))];

    internal static async Task<IReadOnlyList<string>> ReadRolesAsync(Database database, CancellationToken cancellation) =>
        await database.ColumnAsync("SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY 1", cancellation);

    internal static async Task<IReadOnlyList<ExpectedPart>> ReadVersionsAsync(Database database, NamedSql versions, CancellationToken cancellation) =>
        [.. (await database.QueryAsync(versions.Text, int.MaxValue, cancellation)).Select(row => new ExpectedPart(row[0], row[^1]))];
}
