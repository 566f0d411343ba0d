using System.Diagnostics;
using Holdfast.Recovery.Restores;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Holdfast.Tests.Recovery.Restores;

public sealed class WriteOutTests : IDisposable
{
    private const int LargeBytes = 40 << 20;

    private const string Extents = "/usr/sbin/filefrag";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly string directory = Directory.CreateTempSubdirectory("hf-write-out-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task A_large_file_goes_to_the_disk_while_it_is_still_open()
    {
        var path = Path.Combine(directory, "data", "base", "16385");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        await file.WriteAsync(new byte[LargeBytes], TestContext.Current.CancellationToken);
        await file.FlushAsync(TestContext.Current.CancellationToken);
        // The control: nobody else has written it out by then.
        Assert.SkipUnless(File.Exists(Extents), "filefrag is not on this machine (apt-get install e2fsprogs).");
        Assert.SkipUnless(await WaitsInMemoryAsync(path), "This file system does not say which parts of a file have a place on the disk.");

        await using var written = WriteOut.Start([Path.Combine(directory, "data"), Path.Combine(directory, "there is none")], TimeProvider.System);

        var start = Stopwatch.StartNew();
        var waits = true;
        while (waits && start.Elapsed < Limit)
            waits = await WaitsInMemoryAsync(path);
        Assert.False(waits, "The file was not written out.");
    }

    [Fact]
    public async Task It_ends_with_the_restore_and_not_at_the_end_of_its_pause()
    {
        // A clock that nobody turns: no pause of it ever ends.
        var written = WriteOut.Start([directory], new FakeTimeProvider());

        Assert.Null(await Record.ExceptionAsync(() => written.DisposeAsync().AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken)));
    }

    // Parts that were written and have no place on the disk yet are marked so until they are written out.
    private static async Task<bool> WaitsInMemoryAsync(string path)
    {
        var start = new ProcessStartInfo(Extents, ["-v", path]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Contains("delalloc", StringComparison.Ordinal);
    }
}
