using System.Globalization;
using System.Net;
using System.Text;

namespace Holdfast.Prediction.Reports.Html;

/// <summary>A page or picture in the making. Whatever stands in a hole of a template is escaped, unless it is markup itself.</summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();

    public static Markup Of(FormattableString template) => new Markup().Add(template);

    /// <summary>Adds a template with its values: <c>Add($"&lt;b&gt;{name}&lt;/b&gt;\n")</c>.</summary>
    public Markup Add(FormattableString template)
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
            if (arg is Markup markup)
                return markup.ToString();
            // A place in a picture is no finer than a tenth of a pixel.
            var plain = arg is double number ? number.ToString(format ?? "0.#", CultureInfo.InvariantCulture)
                : arg is IFormattable value ? value.ToString(format, CultureInfo.InvariantCulture)
                : arg?.ToString() ?? "";
            return WebUtility.HtmlEncode(string.Concat(plain.EnumerateRunes().Select(rune => Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? " " : rune.ToString())));
        }
    }
}
