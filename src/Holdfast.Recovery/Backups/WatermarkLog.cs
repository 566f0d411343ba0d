using System.Text;
using System.Text.Json;

namespace Holdfast.Recovery.Backups;

/// <summary>The acknowledged watermarks, kept beside the backups: outside the database, or a lost end could not be noticed.</summary>
internal sealed class WatermarkLog(string path)
{
    public static WatermarkLog Of(string repository, string store) => new(Path.Combine(repository, $"watermarks-{store}.jsonl"));

    public async Task AppendAsync(Watermark watermark, CancellationToken cancellation) =>
        await File.AppendAllTextAsync(path, JsonSerializer.Serialize(watermark, JsonSerializerOptions.Web) + "\n", new UTF8Encoding(false), cancellation);

    /// <summary>All acknowledged watermarks in their order. A last line that was cut off in writing was not acknowledged to anybody.</summary>
    public async Task<IReadOnlyList<Watermark>> ReadAsync(CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return [];
        var text = await File.ReadAllTextAsync(path, cancellation);
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        return [.. whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Watermark>(line, JsonSerializerOptions.Web)!).OrderBy(watermark => watermark.Sequence)];
    }
}
