using System.Globalization;
using System.Net;
using System.Text;

namespace Holdfast.Assessment.Reports.Html;

/// <summary>A page in the making. Whatever stands in a hole of a template is escaped; only the template itself is markup.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder text = new();

    /// <summary>Adds a template with its values: <c>Add($"&lt;b&gt;{name}&lt;/b&gt;\n")</c>.</summary>
    public HtmlText Add(FormattableString template)
    {
        text.Append(template.ToString(Escaping.Instance));
        return this;
    }

    /// <summary>Adds the page's own style sheet, which holds no text from outside.</summary>
    public void AddStyle(string css) => text.Append(css);

    public override string ToString() => text.ToString();

    /// <summary>Escapes each value of a template.</summary>
    private sealed class Escaping : IFormatProvider, ICustomFormatter
    {
        public static readonly Escaping Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider)
        {
            var plain = arg is IFormattable value ? value.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
            return WebUtility.HtmlEncode(string.Concat(plain.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())));
        }
    }
}
