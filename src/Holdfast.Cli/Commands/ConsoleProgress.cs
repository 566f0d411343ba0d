namespace Holdfast.Cli.Commands;

/// <summary>Progress as lines with the time since the start, in the order in which they were reported.</summary>
/// <remarks>The library's Progress class posts to the thread pool and may swap two lines.</remarks>
internal sealed class ConsoleProgress(CliConsole console, TimeProvider time) : IProgress<string>
{
    private readonly long start = time.GetTimestamp();
    private readonly Lock writing = new();

    public void Report(string value)
    {
        lock (writing)
            console.Error.WriteLine($"{time.GetElapsedTime(start).TotalSeconds,6:0.0} s  {value}");
    }
}
