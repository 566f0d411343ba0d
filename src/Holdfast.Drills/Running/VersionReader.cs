using System.Text.RegularExpressions;
using Holdfast.Drills.Labs;

namespace Holdfast.Drills.Running;

/// <summary>Asks the components for their versions.</summary>
internal static partial class VersionReader
{
    private const string Unknown = "unknown";

    public static async Task<ComponentVersions> ReadAsync(RunningLab lab, CancellationToken cancellation)
    {
        var (postgreSql, patroni) = await lab.Cluster.ReadVersionsAsync(cancellation) ?? (Unknown, Unknown);
        return new ComponentVersions(postgreSql, patroni, await ReadAsync("etcd", "--version", cancellation), await ReadAsync("haproxy", "-v", cancellation));
    }

    private static async Task<string> ReadAsync(string program, string option, CancellationToken cancellation)
    {
        var result = await ExternalCommand.RunAsync(program, [option], cancellation);
        return Version().Match(result.Output) is { Success: true } match ? match.Value : Unknown;
    }

    [GeneratedRegex(@"\d+\.\d+\.\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
