using System.Text.Json.Nodes;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation;

/// <summary>One file of what an estate is compiled to.</summary>
/// <param name="Path">The path below the output directory, with forward slashes.</param>
/// <param name="Text">What it holds: UTF-8 without a mark, lines ended by a line feed, the last one too.</param>
public sealed record CompiledFile(string Path, string Text)
{
    /// <summary>The objects that the text was written from, for the checks of what was compiled.</summary>
    internal IReadOnlyList<JsonNode> Documents { get; init; } = [];

    /// <summary>The resources that the text was written from, for the checks of what was compiled.</summary>
    internal BicepFile? Bicep { get; init; }

    /// <summary>A file of YAML documents.</summary>
    /// <param name="path">The path below the output directory.</param>
    /// <param name="documents">What is written.</param>
    /// <param name="remark">Lines of comment above it.</param>
    internal static CompiledFile OfYaml(string path, IEnumerable<JsonNode> documents, string remark = "")
    {
        var written = documents.ToList();
        return new CompiledFile(path, remark + YamlText.Of(written)) { Documents = written };
    }

    /// <summary>A file of Bicep.</summary>
    internal static CompiledFile OfBicep(string path, BicepFile file) => new(path, file.Write()) { Bicep = file };

    /// <summary>Two files are one when they say the same at the same place.</summary>
    public bool Equals(CompiledFile? other) => other is not null && Path == other.Path && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Text);
}
