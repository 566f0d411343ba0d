using System.Text.Json;
using System.Text.Json.Serialization;

namespace Holdfast.Cli.Commands;

/// <summary>The one shape of JSON the command writes: camel case, enumerations as words.</summary>
internal static class CliJson
{
    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
