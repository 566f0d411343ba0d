using YamlDotNet.RepresentationModel;

namespace Holdfast.Proof.Compiling;

/// <summary>A set of labels, and the receivers that an alert with them must reach.</summary>
/// <param name="Labels">Labels as amtool takes them: <c>severity=page</c>.</param>
/// <param name="Receivers">The receivers, in the order of the routes.</param>
internal sealed record RouteCase(IReadOnlyList<string> Labels, IReadOnlyList<string> Receivers)
{
    /// <summary>The cases of a file that the compiler wrote.</summary>
    public static IReadOnlyList<RouteCase> ReadAll(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var cases = (YamlSequenceNode)stream.Documents[0].RootNode["cases"];
        return
        [
            .. cases.Children.Select(entry => new RouteCase(
                [.. ((YamlMappingNode)entry["labels"]).Children.Select(label => $"{label.Key}={label.Value}")],
                [.. ((YamlSequenceNode)entry["receivers"]).Children.Select(receiver => receiver.ToString())])),
        ];
    }
}
