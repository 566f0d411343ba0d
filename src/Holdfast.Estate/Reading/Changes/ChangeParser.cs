using System.Buffers;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Reading.Changes;

/// <summary>Reads <c>stores.erp.availability=same-zone</c>: keys between dots, a key with a dot or a '=' in quotes, and the value as YAML.</summary>
internal sealed class ChangeParser
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029");

    private readonly EstateChange change;
    private readonly ReadingLimits limits;
    private readonly List<Diagnostic> problems;
    private int position;

    private ChangeParser(EstateChange change, ReadingLimits limits, List<Diagnostic> problems)
    {
        this.change = change;
        this.limits = limits;
        this.problems = problems;
    }

    private string Text => change.Text;

    /// <summary>Reads a change; null when it cannot be used, and then the reason is among the problems.</summary>
    public static ParsedChange? Parse(EstateChange change, ReadingLimits limits, List<Diagnostic> problems) =>
        new ChangeParser(change, limits, problems).Parse();

    private ParsedChange? Parse()
    {
        if (Text.Length > limits.ChangeLength)
            return Malformed<ParsedChange>(0, $"it is longer than {limits.ChangeLength} characters");
        // A zero would end the YAML, and what follows it would be silently lost.
        if (Text.IndexOf('\0', StringComparison.Ordinal) is var zero and >= 0)
            return Malformed<ParsedChange>(zero, "it holds a zero character");
        return ReadPath() is { } path && ReadValue() is { } value ? new ParsedChange(path, value) : null;
    }

    private List<ChangeStep>? ReadPath()
    {
        var path = new List<ChangeStep>();
        while (true)
        {
            if (ReadStep() is not { } step)
                return null;
            path.Add(step);
            if (path.Count > limits.Depth)
            {
                problems.Add(FileDiagnostics.NestingTooDeep(step.Place, limits.Depth));
                return null;
            }

            if (position == Text.Length)
                return Malformed<List<ChangeStep>>(position, "it has no '='");
            if (Text[position] is not ('.' or '='))
                return Malformed<List<ChangeStep>>(position, "after a key in quotes comes '.' or '='");
            if (Text[position++] == '=')
                return path;
        }
    }

    private ChangeStep? ReadStep()
    {
        SkipBlanks();
        var start = position;
        if (position < Text.Length && Text[position] is '"' or '\'')
        {
            var end = Text.IndexOf(Text[position], position + 1);
            if (end < 0)
                return Malformed(start, "a quote is not closed");
            position = end + 1;
            SkipBlanks();
            return new ChangeStep(Text[(start + 1)..end], PlaceOf(start, end + 1 - start));
        }

        while (position < Text.Length && Text[position] is not ('.' or '='))
            position++;
        var key = Text[start..position].TrimEnd();
        return key.Length == 0 ? Malformed(start, "a key is missing here") : new ChangeStep(key, PlaceOf(start, key.Length));
    }

    private Node? ReadValue()
    {
        SkipBlanks();
        if (position == Text.Length)
            return Malformed<Node>(position, "nothing follows the '='");
        // Blanks in front give what is read the columns of the whole text.
        var found = new List<Diagnostic>();
        var value = YamlTreeReader.ReadValue(change.Source, new string(' ', position) + Text[position..], limits, found);
        // The parser finds out that something is missing on a line that nobody wrote.
        problems.AddRange(found.Select(problem => problem.Place.Line > 1 && Text.AsSpan().IndexOfAny(LineEnds) < 0 ? problem with { Place = PlaceOf(Text.Length, 1) } : problem));
        // A comment is nothing too, and must not take a key away.
        return value is { IsAbsent: true } && Text[position..].TrimEnd() is not ("null" or "~") ? Malformed<Node>(position, "nothing follows the '='") : value;
    }

    private void SkipBlanks()
    {
        while (position < Text.Length && char.IsWhiteSpace(Text[position]))
            position++;
    }

    private ChangeStep? Malformed(int at, string reason)
    {
        problems.Add(FileDiagnostics.ChangeMalformed(PlaceOf(at, 1), reason));
        return null;
    }

    private T? Malformed<T>(int at, string reason)
        where T : class
    {
        Malformed(at, reason);
        return null;
    }

    private SourcePlace PlaceOf(int at, int length) => new(change.Source, 1, at + 1, length);
}
