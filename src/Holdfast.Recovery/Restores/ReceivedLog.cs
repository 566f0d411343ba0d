using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Restores;

/// <summary>Writes down what a recovery is handed of the log: each file with the SHA-1 of the very bytes that are replayed.</summary>
internal sealed class ReceivedLog
{
    // The recovery does not wait for the hash: a link keeps the file until it is taken, and stays when it could not be.
    private const string Receive = """
        name=$1
        to=$2
        shift 2
        "$@" "$name" "$to"
        status=$?
        folder=${0%/*}
        link=$folder/unread/$name.$$
        if [ "$status" = 0 ] && ln "$to" "$link"; then
            { sum=$(sha1sum <"$link") && echo "$name $status ${sum%% *}" >>"$folder/received" && rm "$link"; } </dev/null >/dev/null 2>&1 &
        else
            sum=
            [ "$status" != 0 ] || sum=$(sha1sum <"$to")
            echo "$name $status ${sum%% *}" >>"$folder/received"
        fi
        exit "$status"
        """;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan HashLimit = TimeSpan.FromMinutes(1);

    private readonly string folder;
    private readonly TimeProvider time;

    private ReceivedLog(string folder, TimeProvider time) => (this.folder, this.time) = (folder, time);

    private string Script => Path.Combine(folder, "receive.sh");

    public static async Task<ReceivedLog> PrepareAsync(Place place, TimeProvider time, CancellationToken cancellation)
    {
        var log = new ReceivedLog(await place.MakeDirectoryAsync("received", cancellation), time);
        await place.MakeDirectoryAsync("received/unread", cancellation);
        PrivateFile.Write(log.Script, Receive);
        await Place.OwnAsync(log.Script, cancellation);
        return log;
    }

    /// <summary>The command that hands out a file, with this one looking at what it hands out.</summary>
    public IReadOnlyList<string> Through(IReadOnlyList<string> fetch) => ["sh", Script, "%f", "%p", .. fetch];

    /// <summary>What was asked for, once the recovery asks for nothing more.</summary>
    /// <exception cref="IOException">A file was still not hashed after a minute.</exception>
    public async Task<IReadOnlyList<ReceivedFile>> ReadAsync(CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        while (Directory.EnumerateFileSystemEntries(Path.Combine(folder, "unread")).FirstOrDefault() is { } unread)
        {
            if (time.GetElapsedTime(start) > HashLimit)
                throw new IOException($"The log's file {Path.GetFileName(unread)} was not hashed within {HashLimit.TotalMinutes:0} minute.");
            await Task.Delay(Poll, time, cancellation);
        }

        var list = Path.Combine(folder, "received");
        return File.Exists(list) ? [.. (await File.ReadAllLinesAsync(list, cancellation)).Select(ReceivedFile.Parse)] : [];
    }
}
