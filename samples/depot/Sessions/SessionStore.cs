using System.Net.Sockets;
using System.Security.Cryptography;

namespace Depot.Sessions;

/// <summary>The sessions in Redis. It asks the Sentinels for the master whenever it has no connection, and so follows a failover.</summary>
internal sealed class SessionStore(DepotSettings settings) : IDisposable
{
    private const string LifetimeSeconds = "3600";
    private readonly SemaphoreSlim turn = new(1);
    private RedisLink? master;

    /// <summary>Nothing when Redis did not take it.</summary>
    public async Task<Session?> OpenAsync(string client, CancellationToken cancellation)
    {
        var session = new Session(RandomNumberGenerator.GetHexString(32, lowercase: true));
        return await AskAsync(cancellation, "SET", Key(session.Token), client, "EX", LifetimeSeconds) is { Text: "OK" } ? session : null;
    }

    /// <summary>Nothing when Redis could not be asked.</summary>
    public async Task<bool?> IsOpenAsync(string token, CancellationToken cancellation) =>
        await AskAsync(cancellation, "GET", Key(token)) is { } answer ? answer.Text is not null : null;

    public void Dispose()
    {
        master?.Dispose();
        turn.Dispose();
    }

    private static string Key(string token) => "session:" + token;

    // Two attempts: the first may meet the connection to a master that has died since.
    private async Task<RedisAnswer?> AskAsync(CancellationToken cancellation, params string[] words)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            for (var attempt = 0; attempt < 2; attempt++)
            {
                try
                {
                    master ??= await FindMasterAsync(cancellation);
                    if (master is null)
                        return null;
                    var answer = await master.AskAsync(cancellation, words);
                    // READONLY: a master that was deposed answers, and not for long.
                    if (!answer.IsError)
                        return answer;
                }
                catch (Exception broken) when (broken is IOException or SocketException)
                {
                    // Seen below: the link is dropped and the Sentinels are asked again.
                }

                master?.Dispose();
                master = null;
            }

            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<RedisLink?> FindMasterAsync(CancellationToken cancellation)
    {
        foreach (var sentinel in settings.Sentinels)
        {
            try
            {
                using var link = await RedisLink.OpenAsync(sentinel, cancellation);
                if (await link.AskAsync(cancellation, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", settings.RedisMaster) is { Items: [var host, var port] })
                    return await RedisLink.OpenAsync($"{host}:{port}", cancellation);
            }
            catch (Exception silent) when (silent is IOException or SocketException)
            {
                // The next one may know.
            }
        }

        return null;
    }
}
