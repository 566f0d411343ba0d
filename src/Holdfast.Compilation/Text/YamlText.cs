using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Text;

/// <summary>Writes a tree of values as YAML that people review: block style, keys in the order given, quotes only where they are needed.</summary>
internal static class YamlText
{
    /// <summary>Words that YAML 1.1 readers, of which there are many, take for something other than text.</summary>
    private static readonly HashSet<string> NotText = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "on", "off", "null", "~", "y", "n", ".inf", "-.inf", ".nan" };

    /// <summary>One document, ended by a line feed.</summary>
    public static string Of(JsonNode document)
    {
        var text = new StringBuilder();
        Write(text, document, 0);
        return text.ToString();
    }

    /// <summary>Several documents in one file.</summary>
    public static string Of(IEnumerable<JsonNode> documents) => string.Join("---\n", documents.Select(Of));

    private static void Write(StringBuilder text, JsonNode? node, int indent)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } mapping:
                foreach (var (key, value) in mapping)
                {
                    text.Append(' ', indent).Append(Key(key)).Append(':');
                    WriteValue(text, value, indent);
                }

                break;
            case JsonArray { Count: > 0 } sequence:
                foreach (var item in sequence)
                    WriteItem(text, item, indent);
                break;
            default:
                text.Append(Inline(node)).Append('\n');
                break;
        }
    }

    private static void WriteValue(StringBuilder text, JsonNode? value, int indent)
    {
        if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            text.Append('\n');
            Write(text, value, indent + 2);
        }
        else if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var lines && IsBlock(lines))
        {
            WriteBlock(text, lines, indent + 2);
        }
        else
        {
            text.Append(' ').Append(Inline(value)).Append('\n');
        }
    }

    private static void WriteItem(StringBuilder text, JsonNode? item, int indent)
    {
        text.Append(' ', indent).Append("- ");
        if (item is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 }))
        {
            text.Append(Inline(item)).Append('\n');
            return;
        }

        // The first key stands behind the dash.
        var below = new StringBuilder();
        Write(below, item, indent + 2);
        text.Append(below, indent + 2, below.Length - indent - 2);
    }

    private static bool IsBlock(string text) => text.Contains('\n', StringComparison.Ordinal) && !text.Contains('\r', StringComparison.Ordinal) && !text.Any(letter => (char.IsControl(letter) && letter != '\n') || letter is '\u2028' or '\u2029' or '\ufeff' || char.IsSurrogate(letter)) && text[0] is not (' ' or '\n');

    private static void WriteBlock(StringBuilder text, string lines, int indent)
    {
        text.Append(lines.EndsWith('\n') ? lines.EndsWith("\n\n", StringComparison.Ordinal) ? " |+\n" : " |\n" : " |-\n");
        foreach (var line in (lines.EndsWith('\n') ? lines[..^1] : lines).Split('\n'))
        {
            if (line.Length > 0)
                text.Append(' ', indent).Append(line);
            text.Append('\n');
        }
    }

    private static string Inline(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        _ when node.GetValueKind() == JsonValueKind.String => Scalar(node.GetValue<string>()),
        _ => node.ToJsonString(),
    };

    // YamlDotNet takes an asterisk inside a plain key for an alias.
    private static string Key(string text) => text.Contains('*', StringComparison.Ordinal) && IsPlain(text) ? Quoted(text) : Scalar(text);

    private static string Scalar(string text) => IsPlain(text) ? text : text.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\ufeff' || char.IsSurrogate(letter))
        ? JsonSerializer.Serialize(text)
        : Quoted(text);

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || NotText.Contains(text) || text[0] is ' ' or '-' or '?' or ':' or '!' or '&' or '*' or '#' or '|' or '>' or '@' or '`' or '"' or '\'' or '%' or '{' or '[' or ',' or '}' or ']' or '=' or '<' || text[^1] is ' ' or ':')
            return false;
        // Allowed inside plain text, and still more than some readers can take there.
        if (text.AsSpan().ContainsAny("[]{}"))
            return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal) || !text.All(letter => letter is >= ' ' and < '\u007f' or > '\u00a0' and < '\u2028'))
            return false;
        // Numbers, dates, times and versions that a reader may take for one: 1.35, 1e3, 0x1f, 10:30, 2026-01-01.
        return !(char.IsAsciiDigit(text[0]) || text[0] is '+' or '.') || !text.All(letter => char.IsAsciiHexDigit(letter) || letter is '.' or '+' or '-' or ':' or '_' or 'x' or 'o' or 'T' or 'Z');
    }
}
