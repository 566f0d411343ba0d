using System.Globalization;
using System.Net.Sockets;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Labs.Redis;

namespace Holdfast.Drills.Driving;

/// <summary>Puts numbered jobs into a queue in Redis, one after the other, and remembers what it was told about each.</summary>
/// <param name="stream">What it is called and where it stands.</param>
/// <param name="client">The name of this drill's clients.</param>
/// <param name="findSocket">Where it connects to now; none when nobody knows a master.</param>
/// <param name="options">The pace.</param>
/// <param name="clock">The drill's clock.</param>
internal sealed class RedisDriver(RedisStream stream, string client, Func<CancellationToken, Task<string?>> findSocket, DrivingOptions options, DrillClock clock)
{
    private readonly List<Operation> history = [];
    private readonly Dictionary<string, int> errors = new(StringComparer.Ordinal);
    private int streak;
    private int acknowledged;

    public RedisStream Stream => stream;

    public IReadOnlyList<Operation> History => history;

    public IReadOnlyDictionary<string, int> Errors => errors;

    public int Acknowledged => Volatile.Read(ref acknowledged);

    public int Streak => Volatile.Read(ref streak);

    public void ResetStreak() => Interlocked.Exchange(ref streak, 0);

    public async Task RunAsync(CancellationToken stop, CancellationToken cancellation)
    {
        RedisConnection? connection = null;
        for (var number = 1L; !stop.IsCancellationRequested; number++)
        {
            var invoked = clock.Elapsed;
            var outcome = OperationOutcome.Failed;
            try
            {
                connection ??= await findSocket(cancellation) is { } socket ? await RedisConnection.OpenAsync(socket, cancellation) : throw new RedisFailure("NOMASTER");
                outcome = OperationOutcome.Unknown;
                outcome = await PushAsync(connection, number, cancellation);
            }
            catch (RedisFailure refused)
            {
                outcome = OperationOutcome.Failed;
                Remember($"redis said {refused.Code}");
            }
            catch (Exception broken) when (broken is IOException or SocketException)
            {
                // Unknown when the command had been sent.
                Remember(broken is SocketException ? "no connection" : broken.Message is "no answer in time" ? broken.Message : "connection broken");
            }

            history.Add(new Operation(number, invoked, clock.Elapsed, outcome));
            if (outcome is OperationOutcome.Ok)
            {
                Interlocked.Increment(ref acknowledged);
                Interlocked.Increment(ref streak);
            }
            else
            {
                ResetStreak();
                connection?.Dispose();
                connection = null;
            }

            await clock.DelayAsync(outcome is OperationOutcome.Ok ? options.Spacing : options.RetrySpacing, cancellation);
        }

        connection?.Dispose();
    }

    private async Task<OperationOutcome> PushAsync(RedisConnection connection, long number, CancellationToken cancellation)
    {
        await connection.AskAsync(cancellation, "RPUSH", stream.Key(client), number.ToString(CultureInfo.InvariantCulture));
        if (!stream.Confirmed)
            return OperationOutcome.Ok;
        if (await connection.AskAsync(cancellation, "WAIT", "1", "500") is >= 1L)
            return OperationOutcome.Ok;
        // The master has it; whether it stays, nobody can say.
        Remember("no replica confirmed");
        return OperationOutcome.Unknown;
    }

    private void Remember(string kind) => errors[kind] = errors.GetValueOrDefault(kind) + 1;
}
