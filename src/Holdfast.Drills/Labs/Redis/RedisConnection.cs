using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Holdfast.Drills.Labs.Redis;

/// <summary>
/// One connection to Redis over a Unix socket, one command at a time. It hides nothing: no reconnecting and no retrying, because the drill
/// measures just that.
/// </summary>
internal sealed class RedisConnection : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(1);
    private readonly Socket socket;
    private readonly NetworkStream stream;
    private readonly StreamReader reader;

    private RedisConnection(Socket socket)
    {
        this.socket = socket;
        stream = new NetworkStream(socket);
        reader = new StreamReader(stream, Encoding.UTF8);
    }

    public static async Task<RedisConnection> OpenAsync(string path, CancellationToken cancellation)
    {
        var opening = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await opening.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
            return new RedisConnection(opening);
        }
        catch
        {
            opening.Dispose();
            throw;
        }
    }

    /// <summary>The answer: text, a number, a list of answers, or nothing.</summary>
    /// <exception cref="RedisFailure">Redis refused the command.</exception>
    /// <exception cref="IOException">No answer came: whether the command was carried out is not known.</exception>
    public async Task<object?> AskAsync(CancellationToken cancellation, params string[] words)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(AnswerLimit);
        try
        {
            var command = new StringBuilder().Append(CultureInfo.InvariantCulture, $"*{words.Length}\r\n");
            foreach (var word in words)
                command.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
            await stream.WriteAsync(Encoding.UTF8.GetBytes(command.ToString()), limited.Token);
            return await ReadAsync(limited.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException("no answer in time", late);
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
        socket.Dispose();
    }

    private async Task<object?> ReadAsync(CancellationToken cancellation)
    {
        var line = await reader.ReadLineAsync(cancellation) ?? throw new IOException("connection broken");
        var rest = line[1..];
        switch (line[0])
        {
            case '+':
                return rest;
            case '-':
                throw new RedisFailure(rest);
            case ':':
                return long.Parse(rest, CultureInfo.InvariantCulture);
            case '$' when rest == "-1":
            case '*' when rest == "-1":
                return null;
            case '$':
                return await ReadTextAsync(int.Parse(rest, CultureInfo.InvariantCulture), cancellation);
            case '*':
                var items = new object?[int.Parse(rest, CultureInfo.InvariantCulture)];
                for (var index = 0; index < items.Length; index++)
                    items[index] = await ReadAsync(cancellation);
                return items;
            default:
                throw new IOException("an answer that is not Redis's");
        }
    }

    /// <summary>What the lab stores is ASCII, so that characters are bytes.</summary>
    private async Task<string> ReadTextAsync(int length, CancellationToken cancellation)
    {
        var text = new char[length + 2];
        return await reader.ReadBlockAsync(text, cancellation) == text.Length ? new string(text, 0, length) : throw new IOException("connection broken");
    }
}
