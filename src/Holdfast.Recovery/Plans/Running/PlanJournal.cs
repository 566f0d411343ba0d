using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Holdfast.Recovery.Plans.Running;

/// <summary>The file in which a run is kept: private, lines are only ever added, and each is on the disk before the run goes on.</summary>
public sealed class PlanJournal : IDisposable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly FileStream file;

    private PlanJournal(FileStream file, IReadOnlyList<JournalLine> lines) => (this.file, Before) = (file, lines);

    /// <summary>What was in the file when it was opened.</summary>
    public IReadOnlyList<JournalLine> Before { get; }

    /// <summary>Opens a journal, or makes it. Nobody else can write to it meanwhile.</summary>
    /// <exception cref="IOException">It is in use, or cannot be written.</exception>
    /// <exception cref="JsonException">It holds something else.</exception>
    public static PlanJournal Open(string path)
    {
        var opened = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        try
        {
            using var reader = new StreamReader(opened, Encoding.UTF8, leaveOpen: true);
            var text = reader.ReadToEnd();
            // A last line without an end was cut off in writing: nothing was done because of it.
            var whole = text[..(text.LastIndexOf('\n') + 1)];
            var lines = whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JournalLine>(line, Format) ?? throw new JsonException("A line of the journal is empty.")).ToList();
            opened.SetLength(Encoding.UTF8.GetByteCount(whole));
            opened.Seek(0, SeekOrigin.End);
            return new(opened, lines);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Adds a line; when this returns, a loss of power does not take it away.</summary>
    public void Append(JournalLine line)
    {
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, Format) + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
