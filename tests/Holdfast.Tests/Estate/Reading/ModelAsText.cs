using System.Collections;
using System.Globalization;
using System.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Tests.Estate.Reading;

/// <summary>A model as text, section by section in the order in which the model holds them, for comparing two of them.</summary>
internal static class ModelAsText
{
    public static string Of(EstateModel estate)
    {
        var text = new StringBuilder();
        Write(text, estate, depth: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append(" -\n");
                break;
            case IDictionary section:
                foreach (DictionaryEntry entry in section)
                    Write(text.Append('\n').Append(' ', depth).Append(entry.Key), entry.Value, depth + 1);
                break;
            case IEnumerable list and not string:
                foreach (var item in list)
                    Write(text.Append('\n').Append(' ', depth).Append('-'), item, depth + 1);
                break;
            case not null when value.GetType() is { Namespace: "Holdfast.Estate.Model", IsEnum: false } type:
                foreach (var property in type.GetProperties().Where(property => property.CanWrite))
                    Write(text.Append('\n').Append(' ', depth).Append(property.Name), property.GetValue(value), depth + 1);
                break;
            default:
                text.Append(' ').Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\n');
                break;
        }
    }
}
