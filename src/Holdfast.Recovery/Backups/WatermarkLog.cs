using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Holdfast.Recovery.Backups;

/// <summary>The acknowledged watermarks, kept beside the backups: outside the database, or a lost end could not be noticed.</summary>
/// <remarks>A file for each day, so that old ones are removed by removing files, and never while another program appends.</remarks>
internal sealed class WatermarkLog
{
    private const string DayFormat = "yyyyMMdd";
    private const string Ending = ".jsonl";

    /// <summary>A line is appended in well under a millisecond; whoever waits longer waits for something else.</summary>
    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(5);

    private readonly string folder;
    private readonly string prefix;

    private WatermarkLog(string folder, string prefix)
    {
        this.folder = folder;
        this.prefix = prefix;
    }

    public static WatermarkLog Of(string repository, string store) => new(repository, $"watermarks-{store}-");

    /// <summary>Appends one line; a backup and the writer of watermarks may both do so.</summary>
    public async Task AppendAsync(Watermark watermark, CancellationToken cancellation)
    {
        var line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(watermark, JsonSerializerOptions.Web) + "\n");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LockLimit);
        while (true)
        {
            try
            {
                await using var file = new FileStream(PathOf(watermark.WrittenAt), FileMode.Append, FileAccess.Write, FileShare.None);
                await file.WriteAsync(line, cancellation);
                return;
            }
            catch (IOException) when (File.Exists(PathOf(watermark.WrittenAt)) && !limit.IsCancellationRequested)
            {
                await Task.Delay(LockPoll, TimeProvider.System, cancellation);
            }
        }
    }

    /// <summary>All acknowledged watermarks in their order. A last line that was cut off in writing was not acknowledged to anybody.</summary>
    public async Task<IReadOnlyList<Watermark>> ReadAsync(CancellationToken cancellation)
    {
        List<Watermark> watermarks = [];
        foreach (var path in Files())
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file);
            var text = await reader.ReadToEndAsync(cancellation);
            var whole = text[..(text.LastIndexOf('\n') + 1)];
            watermarks.AddRange(whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Watermark>(line, JsonSerializerOptions.Web)!));
        }

        return [.. watermarks.OrderBy(watermark => watermark.Sequence)];
    }

    /// <summary>Removes the days that ended before a moment.</summary>
    public void Prune(DateTimeOffset before)
    {
        var oldest = PathOf(before);
        foreach (var path in Files().Where(path => string.CompareOrdinal(path, oldest) < 0))
            File.Delete(path);
    }

    private string PathOf(DateTimeOffset moment) => Path.Combine(folder, prefix + moment.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture) + Ending);

    // Another store may be called like this one with something behind it: the rest of the name is a day, or the file is not ours.
    private IEnumerable<string> Files() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, prefix + "*" + Ending).Where(path => Path.GetFileName(path).Length == prefix.Length + DayFormat.Length + Ending.Length).Order(StringComparer.Ordinal)
        : [];
}
