using System.Text.Json;
using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Places;

/// <summary>What place.json says: whose the place is. Written before anything else is in the directory.</summary>
internal sealed record PlaceRecord(string Id, string Purpose, ProcessIdentity Owner)
{
    public const string FileName = "place.json";

    public void Write(string directory) => File.WriteAllText(Path.Combine(directory, FileName), JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static PlaceRecord? Read(string directory)
    {
        try
        {
            return JsonSerializer.Deserialize<PlaceRecord>(File.ReadAllText(Path.Combine(directory, FileName)), JsonSerializerOptions.Web);
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            return null;
        }
    }
}
