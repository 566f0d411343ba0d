using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Holdfast.Estate.Schema;

/// <summary>The doc comments of the model, so that an editor shows the same sentence as the code.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, string> summaries = new(StringComparer.Ordinal);

    private DocComments()
    {
    }

    /// <summary>Reads the documentation file that the compiler writes beside an assembly; no text gives no comments.</summary>
    public static DocComments Parse(string documentationXml)
    {
        var comments = new DocComments();
        if (documentationXml.Length == 0)
            return comments;
        using var reader = XmlReader.Create(new StringReader(documentationXml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        foreach (var member in XDocument.Load(reader).Descendants("member"))
        {
            if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
                comments.summaries[name] = Blanks().Replace(summary.Value, " ").Trim();
        }

        return comments;
    }

    public string? OfType(Type type) => summaries.GetValueOrDefault($"T:{type.FullName}");

    public string? OfProperty(Type type, string property) => summaries.GetValueOrDefault($"P:{type.FullName}.{property}");

    public string? OfChoice(Type type, string field) => summaries.GetValueOrDefault($"F:{type.FullName}.{field}");

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
