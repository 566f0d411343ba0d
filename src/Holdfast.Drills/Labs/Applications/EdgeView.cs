using System.Net.Sockets;

namespace Holdfast.Drills.Labs.Applications;

/// <summary>What the proxy thinks of each replica: it decides who gets requests, so it is asked and not the replica.</summary>
internal static class EdgeView
{
    private const string Up = "UP";

    /// <summary>The zones whose replica gets requests; none of them when the proxy does not answer.</summary>
    public static async Task<IReadOnlySet<string>> ReadRotationAsync(DepotPaths paths, CancellationToken cancellation)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(paths.AdminSocket), cancellation);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync("show stat\n"u8.ToArray(), cancellation);
            using var reader = new StreamReader(stream);
            return Parse(await reader.ReadToEndAsync(cancellation));
        }
        catch (Exception silent) when (silent is IOException or SocketException)
        {
            return new HashSet<string>();
        }
    }

    /// <summary>Reads HAProxy's table: its first line names the columns.</summary>
    public static IReadOnlySet<string> Parse(string table)
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
            return new HashSet<string>();
        var columns = lines[0].TrimStart('#', ' ').Split(',');
        var (proxy, server, status) = (Array.IndexOf(columns, "pxname"), Array.IndexOf(columns, "svname"), Array.IndexOf(columns, "status"));
        return lines.Skip(1)
            .Select(line => line.Split(','))
            // "UP 2/3" is one on its way down, which still gets requests.
            .Where(cells => cells.Length > status && cells[proxy] == EdgeConfiguration.Backend && cells[status].StartsWith(Up, StringComparison.Ordinal))
            .Select(cells => cells[server])
            // Beside the servers stands the whole, "BACKEND", which is up as long as one of them is.
            .Where(name => LabZone.OfNodes.Any(zone => zone.Name == name))
            .ToHashSet(StringComparer.Ordinal);
    }
}
