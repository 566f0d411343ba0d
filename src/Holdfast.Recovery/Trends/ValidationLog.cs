using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Trends;

/// <summary>What the validations of a store have shown so far, kept beside its backups.</summary>
public sealed class ValidationLog
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly string path;

    private ValidationLog(string path) => this.path = path;

    public static ValidationLog Of(string repository, string store) => new(Path.Combine(repository, $"validations-{store}.jsonl"));

    public async Task AppendAsync(LadderReport report, BackupManifest? manifest, CancellationToken cancellation)
    {
        var record = new ValidationRecord(
            report.StartedAt, report.Set, report.Verdict, manifest?.Database.SizeBytes ?? 0, report.UsableAfter?.TotalSeconds, report.RecoveryPoint?.LostTime.TotalSeconds);
        await File.AppendAllTextAsync(path, JsonSerializer.Serialize(record, Format) + "\n", new UTF8Encoding(false), cancellation);
    }

    /// <summary>All of them in the order of time. A last line that was cut off in writing is left out; any other that cannot be read is named.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public async Task<IReadOnlyList<ValidationRecord>> ReadAsync(CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return [];
        var text = await File.ReadAllTextAsync(path, cancellation);
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Index().Select(line => Read(line.Item, line.Index + 1)).OrderBy(record => record.At)];
    }

    private ValidationRecord Read(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<ValidationRecord>(line, Format) ?? throw new JsonException("it is empty");
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException($"'{path}', line {number}, cannot be read: {unreadable.Message} Correct it, or remove the line.", unreadable);
        }
    }
}
