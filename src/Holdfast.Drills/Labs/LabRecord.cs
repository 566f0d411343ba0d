using System.Text.Json;
using System.Text.Json.Serialization;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Recovery.Programs;

namespace Holdfast.Drills.Labs;

/// <summary>What lab.json says: written before the first thing of a lab exists, removed after the last one has gone.</summary>
internal sealed record LabRecord
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required string Id { get; init; }

    public required ProcessIdentity Owner { get; init; }

    public required LabProfile Profile { get; init; }

    /// <summary>Whether the lab outlives its owner. True only once a lab that shall be kept is complete.</summary>
    public required bool Kept { get; init; }

    /// <summary>What has to stand in it beside the database; a lab without it is not healthy.</summary>
    public LabPlan Plan { get; init; } = LabPlan.DatabaseOnly;

    public required bool Ready { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Nobody will ever need or remove this lab: its owner has gone, or the machine was restarted underneath it.</summary>
    [JsonIgnore]
    public bool IsAbandoned => Kept ? Owner.BootId != ProcessIdentity.ReadBootId() : !Owner.IsAlive;

    /// <summary>The record of a directory; none where there is none or a half-written one, which only an abandoned lab has.</summary>
    public static LabRecord? Read(LabPaths paths)
    {
        try
        {
            return JsonSerializer.Deserialize<LabRecord>(File.ReadAllText(paths.Record), Format);
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the file in one step: a reader sees the old record or the new one.</summary>
    public void Write(LabPaths paths)
    {
        var draft = paths.Record + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(this, Format));
        File.Move(draft, paths.Record, overwrite: true);
    }
}
