using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Text;

/// <summary>Writes a tree of values as a JSON file that people can compare.</summary>
internal static class JsonFileText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode document) => document.ToJsonString(Options) + "\n";
}
