namespace Holdfast.Recovery.Restores;

/// <summary>
/// Sends to the disk what a restore writes, while it writes. pgBackRest waits for the disk at the end of each file, and a file of a table is up to a gigabyte:
/// without this, the disk rests while a file is unpacked, and the processors while it is written.
/// </summary>
internal sealed class WriteOut : IAsyncDisposable
{
    // To wait for a smaller one takes pgBackRest milliseconds.
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
            try
            {
                foreach (var directory in directories.Where(Directory.Exists))
                    WriteFilesOf(new(directory), since: time.GetUtcNow().UtcDateTime - (10 * Pause));
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                // A file that has gone, or a disk that cannot write. It only makes a restore faster, so it never ends one: what is wrong with the disk, pgBackRest is told as well.
            }

            // A directory of a hundred thousand files is not looked through all the time.
            var pause = TimeSpan.FromTicks(Math.Max(Pause.Ticks, 5 * time.GetElapsedTime(start).Ticks));
            await Task.Delay(pause, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void WriteFilesOf(DirectoryInfo directory, DateTime since)
    {
        foreach (var file in directory.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Length >= LargeBytes && file.LastWriteTimeUtc >= since))
        {
            if (ended.IsCancellationRequested)
                return;
            using var open = File.OpenHandle(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(open);
        }
    }
}
