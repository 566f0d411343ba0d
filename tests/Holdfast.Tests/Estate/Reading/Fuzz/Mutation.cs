using System.Text.RegularExpressions;
using Holdfast.Cli.Commands;

namespace Holdfast.Tests.Estate.Reading.Fuzz;

/// <summary>Ways of spoiling a text, as people and broken tools do.</summary>
internal static partial class Mutation
{
    private static readonly string[] Tokens =
    [
        "&a ", "*a", "*b", "<<: *a", "<<: {}", "? ", "- ", ": ", ":", "{", "}", "[", "]", ",", "|", ">", "|9\n", "\"", "'", "#", "%", "@", "`", "!", "!!int ", "!<x> ", "---\n", "...\n",
        "~", "null", "\t", "\r\n", "\r", "\0", "\uFEFF", "\u2028", "\u0085", "\u202E", "é", "仓", "📦", "\uFFFD", "\\x", "\\u12", "\"\\uD800\"", "\"\\e[2J\"",
        "99999999999999999999", "-1", "0", "1e309", "0x7fffffff", "NaN", "100.00000000000000001%", "99999999999d", "1000000000PiB", "1..99999", "1970-02-30", "25:61",
        "estate:", "processes:", "environments: { a: { processes: } }", "uses: [relay]", "uses: [erp, erp, a, b]", "include: ['*.yaml']", "include: [estate.yaml, /dev/null, ../..]",
        "replicaOf: erp", "objectives: { rto: 100d }", "password: hunter2", "azure: { recovery: { mode: pilot-light } }", "scale: { on: cpu }", "relay:", "hours: Mon-Sun 24:00-00:00 /dev/zero",
    ];

    private static readonly Lazy<string[]> Keys = new(() =>
        [.. SchemaKey().Matches(SchemaCommand.Text()).Select(match => match.Groups["key"].Value).Distinct()]);

    public static IReadOnlyList<Func<string, Random, string>> All { get; } =
    [
        InsertToken, InsertToken, InsertToken,
        (text, random) => text.Length == 0 ? text : text.Remove(random.Next(text.Length), 1),
        (text, random) => text[..random.Next(text.Length + 1)],
        (text, random) => Cut(text, random, (before, cut, after) => before + after),
        (text, random) => Cut(text, random, (before, cut, after) => before + cut + cut + after),
        (text, random) => Cut(text, random, (before, cut, after) => after + cut + before),
        (text, random) => Cut(text, random, (before, cut, after) => before + Quoted(cut, random) + after),
        (text, random) => Line(text, random, _ => []),
        (text, random) => Line(text, random, line => [line, line]),
        (text, random) => Line(text, random, line => [new string(' ', random.Next(6)) + line]),
        (text, random) => Line(text, random, line => [line.TrimStart()]),
        (text, random) => Line(text, random, line => [line.Replace("  ", "\t", StringComparison.Ordinal)]),
        (text, random) => Line(text, random, line => [$"{AnyKey(random)}: {line.Trim()}"]),
        (text, random) => Line(text, random, line => [WithOtherKey(line, random)]),
        (text, random) => Line(text, random, line => [WithOtherValue(line, random)]),
        (text, random) => Line(text, random, line => [line + " &a"]),
        MoveLine, SwapWords, SwapWords, Deepen,
        (text, random) => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        (text, random) => text + "\n" + AnyKey(random) + ": " + Tokens[random.Next(Tokens.Length)],
    ];

    private static string InsertToken(string text, Random random) => text.Insert(random.Next(text.Length + 1), Tokens[random.Next(Tokens.Length)]);

    private static string Cut(string text, Random random, Func<string, string, string, string> join)
    {
        var from = random.Next(text.Length + 1);
        var to = Math.Min(text.Length, from + random.Next(200));
        return join(text[..from], text[from..to], text[to..]);
    }

    private static string Quoted(string text, Random random) => random.Next(3) switch
    {
        0 => '"' + text + '"',
        1 => '\'' + text + '\'',
        _ => "{ " + text + " }",
    };

    private static string Line(string text, Random random, Func<string, IEnumerable<string>> change)
    {
        var lines = text.Split('\n').ToList();
        var index = random.Next(lines.Count);
        var changed = change(lines[index]).ToList();
        lines.RemoveAt(index);
        lines.InsertRange(index, changed);
        return string.Join('\n', lines);
    }

    private static string MoveLine(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var line = lines[random.Next(lines.Count)];
        lines.Remove(line);
        lines.Insert(random.Next(lines.Count + 1), line);
        return string.Join('\n', lines);
    }

    /// <summary>Names change places: cycles, wrong kinds, other engines and units.</summary>
    private static string SwapWords(string text, Random random)
    {
        var words = Word().Matches(text);
        if (words.Count < 2)
            return text;
        var (one, other) = (words[random.Next(words.Count)], words[random.Next(words.Count)]);
        if (one.Index > other.Index)
            (one, other) = (other, one);
        return one.Index + one.Length > other.Index
            ? text
            : text[..one.Index] + other.Value + text[(one.Index + one.Length)..other.Index] + one.Value + text[(other.Index + other.Length)..];
    }

    private static string Deepen(string text, Random random) =>
        text.Insert(random.Next(text.Length + 1), string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "[" : "{a: ", random.Next(1, 200))));

    private static string WithOtherKey(string line, Random random) =>
        line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? line[..(line.Length - line.TrimStart().Length)] + AnyKey(random) + line[colon..] : line;

    private static string WithOtherValue(string line, Random random) =>
        line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? line[..(colon + 1)] + " " + Tokens[random.Next(Tokens.Length)] : line;

    private static string AnyKey(Random random) => Keys.Value[random.Next(Keys.Value.Length)];

    [GeneratedRegex("\"(?<key>[a-zA-Z0-9]+)\": \\{", RegexOptions.ExplicitCapture)]
    private static partial Regex SchemaKey();

    [GeneratedRegex("[A-Za-z0-9.%-]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
