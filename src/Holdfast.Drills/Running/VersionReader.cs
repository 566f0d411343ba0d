using System.Text.RegularExpressions;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Parts;

namespace Holdfast.Drills.Running;

/// <summary>Asks the components for their versions.</summary>
internal static partial class VersionReader
{
    private const string Unknown = "unknown";

    /// <summary>What a drill with these transactions is made on.</summary>
    public static async Task<ComponentVersions> ReadAsync(RunningLab lab, IReadOnlyList<TransactionStream> streams, CancellationToken cancellation)
    {
        var (postgreSql, patroni) = await lab.Cluster.ReadVersionsAsync(cancellation) ?? (Unknown, Unknown);
        return new ComponentVersions(postgreSql, patroni, await ReadAsync("etcd", "--version", cancellation), await ReadAsync("haproxy", "-v", cancellation))
        {
            PgBouncer = streams.Any(stream => lab.Plan.IsPooled(stream.Store)) ? await ReadAsync("pgbouncer", "--version", cancellation) : null,
        };
    }

    /// <summary>What stands in a lab, part by part, with versions.</summary>
    public static async Task<IReadOnlyDictionary<LabPart, string>> ReadPartsAsync(RunningLab lab, CancellationToken cancellation)
    {
        var versions = await ReadAsync(lab, [], cancellation);
        var parts = new SortedDictionary<LabPart, string>
        {
            [LabPart.Database] = $"PostgreSQL {versions.PostgreSql} under Patroni {versions.Patroni} with etcd {versions.Etcd}, behind HAProxy {versions.HaProxy}",
        };
        foreach (var part in lab.Plan.Parts)
        {
            parts[part] = part switch
            {
                LabPart.Redis => $"Redis {await ReadAsync("redis-server", "--version", cancellation)} with three Sentinels",
                LabPart.Pooler => $"PgBouncer {await ReadAsync("pgbouncer", "--version", cancellation)}",
                LabPart.Partner => $"an HTTP server on Python {await ReadAsync(LabLauncher.Python, "--version", cancellation)}",
                LabPart.Application => $"the sample application on .NET {Environment.Version}, behind HAProxy {versions.HaProxy}",
                LabPart.Backups => $"pgBackRest {await ReadAsync("pgbackrest", "version", cancellation)}",
                _ => throw new InvalidOperationException($"'{part}' is not a part of a lab that has a version."),
            };
        }

        return parts;
    }

    private static async Task<string> ReadAsync(string program, string option, CancellationToken cancellation)
    {
        var result = await ExternalCommand.RunAsync(program, [option], cancellation);
        return Version().Match(result.Output) is { Success: true } match ? match.Value : Unknown;
    }

    // pgBackRest's have two numbers.
    [GeneratedRegex(@"\d+\.\d+(?:\.\d+)?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
