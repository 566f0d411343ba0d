using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Holdfast.Drills.Labs;

/// <summary>Asks Patroni and etcd, over the Unix sockets that lead into the lab.</summary>
internal sealed class ClusterClient : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(1);

    // Patroni answers an order when it has been carried out: a restart takes a second or two, a hand-over three or four.
    private static readonly TimeSpan OrderLimit = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, HttpClient> nodes;
    private readonly Dictionary<string, HttpClient> orders;
    private readonly HttpClient etcd;

    public ClusterClient(LabPaths paths)
    {
        nodes = LabZone.OfNodes.ToDictionary(zone => zone.Name, zone => Connect(paths.RestSocket(zone), AnswerLimit));
        orders = LabZone.OfNodes.ToDictionary(zone => zone.Name, zone => Connect(paths.RestSocket(zone), OrderLimit));
        etcd = Connect(paths.EtcdSocket, AnswerLimit);
    }

    public async Task<bool> IsEtcdHealthyAsync(CancellationToken cancellation) =>
        await GetAsync(etcd, "health", cancellation) is { } health && health.GetProperty("health").GetString() is "true";

    /// <summary>The view of the first node that answers; none when no node does.</summary>
    /// <param name="except">A node whose answer is not to be trusted: one that is cut off may show what it saw last.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<ClusterView?> ReadAsync(string? except, CancellationToken cancellation)
    {
        foreach (var (name, client) in nodes)
        {
            if (name != except && await GetAsync(client, "cluster", cancellation) is { } cluster)
                return Parse(cluster);
        }

        return null;
    }

    /// <summary>Has Patroni carry out planned work on a node, and waits until it has.</summary>
    public async Task OrderAsync(LabZone node, string order, JsonObject details, CancellationToken cancellation)
    {
        using var content = new StringContent(details.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await orders[node.Name].PostAsync(new Uri(order, UriKind.Relative), content, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"Patroni on {node.Name} did not carry out '{order}': {await response.Content.ReadAsStringAsync(cancellation)}");
    }

    /// <summary>Changes settings of the whole cluster; Patroni has every node reload them.</summary>
    public async Task ConfigureAsync(LabZone node, JsonObject settings, CancellationToken cancellation)
    {
        using var content = new StringContent(settings.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await orders[node.Name].PatchAsync(new Uri("config", UriKind.Relative), content, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"Patroni on {node.Name} did not take the settings: {await response.Content.ReadAsStringAsync(cancellation)}");
    }

    /// <summary>The versions of PostgreSQL and Patroni as a node reports them.</summary>
    public async Task<(string PostgreSql, string Patroni)?> ReadVersionsAsync(CancellationToken cancellation)
    {
        foreach (var client in nodes.Values)
        {
            // While its database is down, a node does not know the version.
            if (await GetAsync(client, "patroni", cancellation) is not { } node || !node.TryGetProperty("server_version", out var version))
                continue;
            var number = version.GetInt32();
            return ($"{number / 10000}.{number % 10000}", node.GetProperty("patroni").GetProperty("version").GetString() ?? "unknown");
        }

        return null;
    }

    public void Dispose()
    {
        etcd.Dispose();
        foreach (var client in nodes.Values.Concat(orders.Values))
            client.Dispose();
    }

    private static ClusterView Parse(JsonElement cluster) => new([.. cluster.GetProperty("members").EnumerateArray().Select(member => new ClusterMember(
        member.GetProperty("name").GetString() ?? "",
        member.GetProperty("role").GetString() ?? "",
        member.GetProperty("state").GetString() ?? "",
        member.TryGetProperty("timeline", out var timeline) && timeline.ValueKind is JsonValueKind.Number ? timeline.GetInt32() : null,
        // "unknown" while a node starts.
        member.TryGetProperty("lag", out var lag) && lag.ValueKind is JsonValueKind.Number ? lag.GetInt64() : null))]);

    private static async Task<JsonElement?> GetAsync(HttpClient client, string path, CancellationToken cancellation)
    {
        try
        {
            // Patroni answers 503 on some paths while it has no leader: the body is still an answer.
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            using var document = await JsonDocument.ParseAsync(body, default, cancellation);
            return document.RootElement.Clone();
        }
        catch (Exception silent) when (silent is HttpRequestException or IOException or JsonException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The limit for one answer, not the caller's wish.
            return null;
        }
    }

    /// <summary>A client whose every request goes through a Unix socket of the lab.</summary>
    /// <param name="socketPath">The socket.</param>
    /// <param name="limit">For one answer.</param>
    /// <param name="certificate">What the other side must show; none for a conversation in the clear.</param>
    internal static HttpClient Connect(string socketPath, TimeSpan limit, Partners.PartnerCertificate? certificate = null)
    {
        var handler = new SocketsHttpHandler
        {
            // No connection is kept: behind the proxy it could lead to a node that has died since.
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        if (certificate is not null)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => certificate.Accepts(shown);
        return new HttpClient(handler) { BaseAddress = new Uri(certificate is null ? "http://lab/" : "https://lab/"), Timeout = limit };
    }
}
