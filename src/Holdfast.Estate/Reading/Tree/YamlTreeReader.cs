using Holdfast.Estate.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>Reads one YAML document into nodes that know their place, without recursion and within limits.</summary>
internal sealed class YamlTreeReader
{
    private static readonly string[] PlainTags =
        [.. new[] { "str", "int", "float", "bool", "null", "seq", "map" }.Select(kind => "tag:yaml.org,2002:" + kind)];

    private readonly string file;
    private readonly ReadingLimits limits;
    private readonly List<Diagnostic> problems;
    private readonly Stack<OpenCollection> open = new();
    private readonly Dictionary<string, Node?> anchors = new(StringComparer.Ordinal);
    private long aliasedCount;
    private int values;
    private Node? root;

    private YamlTreeReader(string file, ReadingLimits limits, List<Diagnostic> problems)
    {
        this.file = file;
        this.limits = limits;
        this.problems = problems;
    }

    /// <summary>Reads a document; null when it cannot be used, and then the reason is among the problems.</summary>
    public static Node? Read(string file, string text, ReadingLimits limits, List<Diagnostic> problems) =>
        ReadValue(file, text, limits, problems) switch
        {
            { IsAbsent: true } => Empty(file, problems),
            var root => root,
        };

    /// <summary>Reads a value that may also be nothing; null when it cannot be read, and then the reason is among the problems.</summary>
    public static Node? ReadValue(string file, string text, ReadingLimits limits, List<Diagnostic> problems) =>
        new YamlTreeReader(file, limits, problems).Read(text);

    private static Node? Empty(string file, List<Diagnostic> problems)
    {
        problems.Add(FileDiagnostics.FileEmpty(SourcePlace.StartOf(file)));
        return null;
    }

    private Node? Read(string text)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                if (parser.Current is not { } current || !Accept(current))
                    return null;
            }
        }
        catch (YamlException invalid)
        {
            problems.Add(FileDiagnostics.SyntaxInvalid(PlaceOf(invalid.Start), invalid.Message));
            return null;
        }
        catch (Exception unexpected) when (unexpected is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // Around a library: on some malformed texts YamlDotNet's scanner fails with these instead of its own exception.
            problems.Add(FileDiagnostics.SyntaxInvalid(SourcePlace.StartOf(file), unexpected.Message));
            return null;
        }

        return root ?? new ScalarNode(SourcePlace.StartOf(file), "", IsNull: true);
    }

    private bool Accept(ParsingEvent current)
    {
        if (current is NodeEvent && ++values > limits.Values)
        {
            problems.Add(FileDiagnostics.ValuesTooMany(PlaceOf(current), limits.Values));
            return false;
        }

        switch (current)
        {
            case DocumentStart when root is not null:
                problems.Add(FileDiagnostics.SeveralDocuments(PlaceOf(current)));
                return false;
            case AnchorAlias alias:
                return AcceptAlias(alias);
            case Scalar scalar:
                CheckTag(scalar);
                return Attach(ScalarOf(scalar), scalar.Anchor);
            case SequenceStart start:
                return Open(start, isMapping: false);
            case MappingStart start:
                return Open(start, isMapping: true);
            case SequenceEnd or MappingEnd:
                var done = open.Pop();
                return Attach(done.Close(), done.Anchor);
            default:
                return true;
        }
    }

    private bool Open(NodeEvent start, bool isMapping)
    {
        CheckTag(start);
        if (open.Count >= limits.Depth)
        {
            problems.Add(FileDiagnostics.NestingTooDeep(PlaceOf(start), limits.Depth));
            return false;
        }

        open.Push(new OpenCollection(PlaceOf(start), isMapping, start.Anchor));
        if (!start.Anchor.IsEmpty)
            anchors[start.Anchor.Value] = null;
        return true;
    }

    private bool AcceptAlias(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        if (!anchors.TryGetValue(name, out var target))
        {
            problems.Add(FileDiagnostics.SyntaxInvalid(PlaceOf(alias), $"the alias *{name} has no anchor &{name} before it"));
            return false;
        }

        if (target is null)
        {
            problems.Add(FileDiagnostics.AliasContainsItself(PlaceOf(alias), name));
            return false;
        }

        aliasedCount += target.UnfoldedCount;
        if (aliasedCount > limits.AliasedValues)
        {
            problems.Add(FileDiagnostics.AliasesUnfoldTooFar(PlaceOf(alias), limits.AliasedValues));
            return false;
        }

        return Attach(target, AnchorName.Empty, PlaceOf(alias));
    }

    private bool Attach(Node node, AnchorName anchor, SourcePlace? writtenAt = null)
    {
        if (!anchor.IsEmpty)
            anchors[anchor.Value] = node;
        if (open.TryPeek(out var parent))
            parent.Add(node, writtenAt ?? node.Place, problems);
        else
            root ??= node;
        return true;
    }

    private void CheckTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific || PlainTags.Contains(node.Tag.Value))
            return;
        problems.Add(FileDiagnostics.TagUnsupported(PlaceOf(node), node.Tag.Value));
    }

    private ScalarNode ScalarOf(Scalar scalar) => new(
        PlaceOf(scalar),
        scalar.Value,
        scalar.Style is ScalarStyle.Plain && scalar.Value is "" or "~" or "null");

    private SourcePlace PlaceOf(ParsingEvent current) =>
        PlaceOf(current.Start) with { Length = LengthOf(current) };

    private SourcePlace PlaceOf(Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static int LengthOf(ParsingEvent current) =>
        current is Scalar && current.End.Line == current.Start.Line ? (int)Math.Max(1, current.End.Column - current.Start.Column) : 1;
}
