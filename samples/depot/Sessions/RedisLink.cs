using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Depot.Sessions;

/// <summary>
/// One connection to a Redis or a Sentinel, one command at a time: the three commands that sessions need. An application with more to ask takes a
/// client library; this one shows what such a library must do in a failover.
/// </summary>
internal sealed class RedisLink : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMilliseconds(500);
    private readonly TcpClient client;
    private readonly StreamReader reader;

    private RedisLink(TcpClient client)
    {
        this.client = client;
        reader = new StreamReader(client.GetStream(), Encoding.ASCII);
    }

    public static async Task<RedisLink> OpenAsync(string address, CancellationToken cancellation)
    {
        var colon = address.LastIndexOf(':');
        var opening = new TcpClient { NoDelay = true };
        try
        {
            await WithinAsync(token => opening.ConnectAsync(address[..colon], int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture), token).AsTask(), cancellation);
            return new RedisLink(opening);
        }
        catch
        {
            opening.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">No answer came.</exception>
    public async Task<RedisAnswer> AskAsync(CancellationToken cancellation, params string[] words)
    {
        var command = new StringBuilder().Append(CultureInfo.InvariantCulture, $"*{words.Length}\r\n");
        foreach (var word in words)
            command.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
        RedisAnswer? answer = null;
        await WithinAsync(
            async token =>
            {
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(command.ToString()), token);
                answer = await ReadAsync(token);
            },
            cancellation);
        return answer ?? throw new IOException("no answer");
    }

    public void Dispose()
    {
        reader.Dispose();
        client.Dispose();
    }

    private async Task<RedisAnswer> ReadAsync(CancellationToken cancellation)
    {
        var line = await LineAsync(cancellation);
        if (line[0] != '*')
            return new RedisAnswer(await TextAsync(line, cancellation), [], line[0] == '-');
        List<string?> items = [];
        for (var left = int.Parse(line[1..], CultureInfo.InvariantCulture); left > 0; left--)
            items.Add(await TextAsync(await LineAsync(cancellation), cancellation));
        return new RedisAnswer(null, items, IsError: false);
    }

    // A text is one line here: neither tokens nor names of clients nor addresses hold a line break that anybody would ask for again.
    private async Task<string?> TextAsync(string line, CancellationToken cancellation) => line switch
    {
        "$-1" => null,
        ['$', ..] => await LineAsync(cancellation),
        _ => line[1..],
    };

    private async Task<string> LineAsync(CancellationToken cancellation) =>
        await reader.ReadLineAsync(cancellation) is { Length: > 0 } line ? line : throw new IOException("connection broken");

    private static async Task WithinAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(AnswerLimit);
        try
        {
            await work(limited.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException("no answer in time", late);
        }
    }
}
