namespace Holdfast.Recovery.Restores;

/// <summary>
/// Sends to the disk what a restore writes, while it writes. pgBackRest waits for the disk at the end of each file, and a file of a table is up to a gigabyte:
/// without this, the disk rests while a file is unpacked, and the processors while it is written.
/// </summary>
internal sealed class WriteOut : IAsyncDisposable
{
    // Smaller ones are on the disk before they are seen here.
    private const long LargeBytes = 32 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource ended = new();
    private readonly Task writing;

    private WriteOut(IReadOnlyList<string> directories, TimeProvider time) => writing = Task.Run(() => WriteAsync(directories, time));

    public static WriteOut Start(IReadOnlyList<string> directories, TimeProvider time) => new(directories, time);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await writing;
        ended.Dispose();
    }

    private async Task WriteAsync(IReadOnlyList<string> directories, TimeProvider time)
    {
        while (!ended.IsCancellationRequested)
        {
            var start = time.GetTimestamp();
            foreach (var directory in directories.Where(Directory.Exists))
                WriteFilesOf(new(directory), since: time.GetUtcNow().UtcDateTime - (10 * Pause));
            // A directory of a hundred thousand files is not looked through all the time.
            var pause = TimeSpan.FromTicks(Math.Max(Pause.Ticks, 5 * time.GetElapsedTime(start).Ticks));
            await Task.Delay(pause, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void WriteFilesOf(DirectoryInfo directory, DateTime since)
    {
        foreach (var file in directory.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
        {
            if (ended.IsCancellationRequested)
                return;
            try
            {
                if (file.Length < LargeBytes || file.LastWriteTimeUtc < since)
                    continue;
                using var open = File.OpenHandle(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                RandomAccess.FlushToDisk(open);
            }
            catch (IOException)
            {
                // Gone, or a disk that cannot write it: pgBackRest meets the same and says so.
            }
        }
    }
}
