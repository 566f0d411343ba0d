using System.IO.Compression;
using System.Text.Json;

namespace Holdfast.Drills.Checking;

/// <summary>The histories of one drill as compressed lines of JSON, from which its verdicts can be worked out again without the lab.</summary>
/// <remarks>
/// <code>
/// {"format":1,"scenario":"database-crash"}
/// {"process":"warehouse-dispatch","store":"erp","observedUntil":214000000,"clients":1}
///                                                                    and "lossLimit" where acknowledged operations of so many ticks may be lost
/// {"o":17,"c":0,"from":12000311,"to":12043398,"is":"ok"}             one operation: number, client, invoked, completed, ok | failed | unknown
/// {"s":17,"headers":1,"lines":1}                                     what was read back under a number
/// {"end":true}                                                       without this line, the file was cut off
/// </code>
/// Times are whole ticks of 100 ns since the start of the drill, as they were measured.
/// </remarks>
public static class HistoryFile
{
    /// <summary>How the name of such a file ends.</summary>
    public const string Ending = ".jsonl.gz";

    private const int FormatVersion = 1;
    private const string End = "end";

    public static byte[] Write(string scenario, IEnumerable<NamedHistory> histories)
    {
        using var compressed = new MemoryStream();
        using (var text = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            Line(text, writer =>
            {
                writer.WriteNumber("format", FormatVersion);
                writer.WriteString("scenario", scenario);
            });
            foreach (var history in histories)
                Write(text, history);
            Line(text, writer => writer.WriteBoolean(End, true));
        }

        return compressed.ToArray();
    }

    /// <summary>What a file holds; the reason when it cannot be read.</summary>
    public static (string Scenario, IReadOnlyList<NamedHistory> Histories, string? Problem) Read(Stream compressed)
    {
        var scenario = "";
        List<Part> parts = [];
        var (number, ended) = (0, false);
        try
        {
            using var unpacked = new GZipStream(compressed, CompressionMode.Decompress, leaveOpen: true);
            using var reader = new StreamReader(unpacked);
            while (reader.ReadLine() is { } text)
            {
                number++;
                using var document = JsonDocument.Parse(text);
                var line = document.RootElement;
                if (number == 1)
                    scenario = ReadHead(line);
                else if (line.TryGetProperty(End, out _))
                    ended = true;
                else if (line.TryGetProperty("o", out var operation))
                    parts[^1].Clients[line.GetProperty("c").GetInt32()].Add(ReadOperation(operation, line));
                else if (line.TryGetProperty("s", out var stored))
                    parts[^1].Add(new(stored.GetInt64(), line.GetProperty("headers").GetInt32(), line.GetProperty("lines").GetInt32()));
                else
                    parts.Add(Part.Of(line));
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return ("", [], $"line {number + (unreadable is InvalidDataException ? 1 : 0)} cannot be read: {unreadable.Message}");
        }

        return ended ? (scenario, [.. parts.Select(part => part.History)], null) : ("", [], $"it ends after line {number}, before its end");
    }

    private static string ReadHead(JsonElement line) => line.GetProperty("format").GetInt32() is FormatVersion
        ? line.GetProperty("scenario").GetString()!
        : throw new FormatException($"it has the format {line.GetProperty("format")}, and this version knows {FormatVersion}");

    private static Operation ReadOperation(JsonElement number, JsonElement line) => new(
        number.GetInt64(),
        TimeSpan.FromTicks(line.GetProperty("from").GetInt64()),
        TimeSpan.FromTicks(line.GetProperty("to").GetInt64()),
        line.GetProperty("is").GetString() switch
        {
            "ok" => OperationOutcome.Ok,
            "failed" => OperationOutcome.Failed,
            "unknown" => OperationOutcome.Unknown,
            var other => throw new FormatException($"'{other}' is no outcome of an operation"),
        });

    private static void Write(Stream text, NamedHistory named)
    {
        Line(text, writer =>
        {
            writer.WriteString("process", named.Process);
            writer.WriteString("store", named.Store);
            writer.WriteNumber("observedUntil", named.History.ObservedUntil.Ticks);
            writer.WriteNumber("clients", named.History.Clients.Count);
            if (named.LossLimit > TimeSpan.Zero)
                writer.WriteNumber("lossLimit", named.LossLimit.Ticks);
        });
        foreach (var (client, operations) in named.History.Clients.Index())
        {
            foreach (var operation in operations)
                Write(text, client, operation);
        }

        foreach (var stored in named.History.Stored)
        {
            Line(text, writer =>
            {
                writer.WriteNumber("s", stored.Number);
                writer.WriteNumber("headers", stored.Headers);
                writer.WriteNumber("lines", stored.Lines);
            });
        }
    }

    private static void Write(Stream text, int client, Operation operation) => Line(text, writer =>
    {
        writer.WriteNumber("o", operation.Number);
        writer.WriteNumber("c", client);
        writer.WriteNumber("from", operation.Invoked.Ticks);
        writer.WriteNumber("to", operation.Completed.Ticks);
        writer.WriteString("is", operation.Outcome switch
        {
            OperationOutcome.Ok => "ok",
            OperationOutcome.Failed => "failed",
            OperationOutcome.Unknown => "unknown",
            var other => throw new InvalidOperationException($"'{other}' is no outcome of an operation."),
        });
    });

    private static void Line(Stream text, Action<Utf8JsonWriter> content)
    {
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        text.WriteByte((byte)'\n');
    }

    /// <summary>One stream while it is read.</summary>
    private sealed record Part(string Process, string Store, TimeSpan ObservedUntil, TimeSpan LossLimit, List<List<Operation>> Clients)
    {
        // A few clients at most drive one stream; a file that claims a billion wants our memory.
        private const int MostClients = 1_000;

        private readonly Dictionary<long, StoredTransaction> stored = [];

        public NamedHistory History => new(Process, Store, new([.. Clients], [.. stored.Values], ObservedUntil)) { LossLimit = LossLimit };

        public static Part Of(JsonElement line) => new(
            line.GetProperty("process").GetString()!,
            line.GetProperty("store").GetString()!,
            TimeSpan.FromTicks(line.GetProperty("observedUntil").GetInt64()),
            line.TryGetProperty("lossLimit", out var limit) ? TimeSpan.FromTicks(limit.GetInt64()) : TimeSpan.Zero,
            line.GetProperty("clients").GetInt32() is var clients and >= 0 and <= MostClients
                ? [.. Enumerable.Range(0, clients).Select(_ => new List<Operation>())]
                : throw new FormatException($"a stream has at most {MostClients} clients"));

        public void Add(StoredTransaction transaction)
        {
            if (!stored.TryAdd(transaction.Number, transaction))
                throw new FormatException($"the number {transaction.Number} was read back twice");
        }
    }
}
