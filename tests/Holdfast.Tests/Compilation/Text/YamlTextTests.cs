using System.Text.Json.Nodes;
using CsCheck;
using Holdfast.Compilation.Text;
using Xunit;

namespace Holdfast.Tests.Compilation.Text;

public sealed class YamlTextTests
{
    private static readonly string[] Nasty =
    [
        "", " ", "yes", "No", "null", "~", "true", "1.35", "0x1f", "1e3", "10:30", "2026-01-01", "- a", "a: b", "a #b", "#", "'", "\"", "it's", "{db}", "[x]", "*", "&a", "!t", "%", "@", "`", "|", ">",
        "a\nb", "a\nb\n", "a\n\nb\n\n", "\n", " a\nb", "a\n  b\n c\n", "a\tb", "\ta", "a\r\nb", "\u0000", "\u2028", "é", "😀", "a:", "-", "--- a", "...", "=", "<<", "007", "+1", ".5", "1_000", "a ", " a", "a\n ", "a\n\n", "a\n \nb", "0 *a",
    ];

    private static readonly char[] Letters = [.. "ab:#-' \"\n\t{}[],&*!|>%@`?0.\u00e9\u2028"];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Int[0, Nasty.Length - 1].Select(index => Nasty[index]),
        Gen.Int[0, Letters.Length - 1].Array[0, 8].Select(letters => string.Concat(letters.Select(index => Letters[index]))));

    public static TheoryData<string> NastyTexts => [.. Nasty];

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void A_nasty_text_comes_back_as_it_was(string text)
    {
        var tree = new JsonObject { ["value"] = text, ["list"] = new JsonArray(text, new JsonObject { ["in"] = text }), [text + "key"] = 1 };

        Assert.True(JsonNode.DeepEquals(tree, YamlAsJson.Documents(YamlText.Of((JsonNode)tree)).Single()), YamlText.Of((JsonNode)tree));
    }

    [Fact]
    public void Any_tree_comes_back_as_it_was() => AnyNode(3).Sample(
        ComesBack,
        iter: 2_000,
        threads: 1);

    [Fact]
    public void Several_documents_come_back_in_their_order() =>
        Assert.Equal(
            ["a", "b"],
            YamlAsJson.Documents(YamlText.Of(new JsonNode[] { new JsonObject { ["name"] = "a" }, new JsonObject { ["name"] = "b" } })).Select(document => document!["name"]!.GetValue<string>()));

    private static bool ComesBack(JsonNode? node)
    {
        var text = YamlText.Of(new JsonObject { ["tree"] = node?.DeepClone() });
        try
        {
            return JsonNode.DeepEquals(node, YamlAsJson.Documents(text).Single()!["tree"]);
        }
        catch (YamlDotNet.Core.YamlException problem)
        {
            throw new InvalidOperationException($"{problem.Start}: {problem.Message}\n{text}", problem);
        }
    }

    private static Gen<JsonNode?> AnyNode(int depth)
    {
        var leaf = Gen.OneOf(AnyText.Select(text => (JsonNode?)JsonValue.Create(text)), Gen.Long.Select(number => (JsonNode?)JsonValue.Create(number)), Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)));
        if (depth == 0)
            return leaf;
        var below = AnyNode(depth - 1);
        return Gen.OneOf(
            leaf,
            below.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Gen.Select(AnyText, below).Array[0, 3].Select(entries => (JsonNode?)new JsonObject(entries.DistinctBy(entry => entry.Item1).Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2?.DeepClone())))));
    }
}
