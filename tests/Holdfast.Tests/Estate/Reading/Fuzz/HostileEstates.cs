using System.Globalization;
using System.Text;

namespace Holdfast.Tests.Estate.Reading.Fuzz;

/// <summary>Texts made to keep a reader busy, each with the problem that ends it.</summary>
internal static class HostileEstates
{
    private const int Largest = 16 << 20;
    private const string Head = "estate: hostile\nowner: nobody\ntenancy: dedicated\n";
    private const string Process = "{ criticality: important, objectives: { availability: 99%, rto: 1h, rpo: 0s }, uses: [";

    /// <summary>Each text by what it is, with the first diagnostic that it gives.</summary>
    public static IReadOnlyDictionary<string, (Func<string> Text, string Code)> All { get; } = new Dictionary<string, (Func<string>, string)>(StringComparer.Ordinal)
    {
        ["16 MiB of opening brackets"] = (() => new string('[', Largest), "HF1006"),
        ["16 MiB of opening braces"] = (() => Repeated("{a: ", Largest / 4), "HF1006"),
        ["16 MiB of nested list items"] = (() => Repeated("- ", Largest / 2), "HF1006"),
        ["16 MiB of nested keys"] = (() => Repeated("? ", Largest / 2), "HF1006"),
        ["one word of 16 MiB"] = (() => new string('a', Largest), "HF1103"),
        ["one value of 16 MiB"] = (() => "about: " + new string('a', Largest - 7), "HF1102"),
        ["one key of 16 MiB"] = (() => new string('a', Largest - 3) + ": b", "HF1004"),
        ["one quoted text of 16 MiB of escapes"] = (() => "about: \"" + Repeated("\\x41", (Largest / 4) - 8) + "\"", "HF1102"),
        ["one quoted text without an end"] = (() => "about: \"" + new string('a', Largest - 8), "HF1004"),
        ["16 MiB of line ends"] = (() => new string('\n', Largest), "HF1010"),
        ["16 MiB of blanks"] = (() => new string(' ', Largest), "HF1010"),
        ["16 MiB of comment"] = (() => "#" + new string('x', Largest - 1), "HF1010"),
        ["16 MiB of comments"] = (() => Repeated("#\n", Largest / 2), "HF1010"),
        ["a folded text of 16 MiB of lines"] = (() => "about: >\n" + Repeated(" a\n", (Largest / 3) - 9), "HF1102"),
        ["a plain text of 16 MiB of lines"] = (() => "about: a\n" + Repeated(" a\n", (Largest / 3) - 9), "HF1102"),
        ["a list of 16 MiB on one line"] = (() => "include: [" + Repeated("a,", (Largest / 2) - 10) + "]", "HF1020"),
        ["5 MiB of one key"] = (() => Repeated("about: a\n", 580_000), "HF1102"),
        ["5 MiB of unknown keys"] = (() => Numbered(300_000, number => $"k{number}: a\n"), "HF1101"),
        ["5 MiB of unknown keys like known ones"] = (() => Numbered(300_000, number => $"ownr{number}: a\n"), "HF1101"),
        ["5 MiB of unknown keys on one line"] = (() => "{" + Numbered(300_000, number => $"k{number}: a,") + "}", "HF1102"),
        ["5 MiB of anchors"] = (() => "include:\n" + Numbered(300_000, number => $"- &a{number} a\n"), "HF1102"),
        ["5 MiB of aliases"] = (() => "about: &a a\ninclude:\n" + Repeated("- *a\n", 800_000), "HF1008"),
        ["nine levels of ten aliases"] = (Laughs, "HF1008"),
        ["5 MiB of names"] = (() => Head + "tenants:\n" + Numbered(400_000, number => $"  t{number}:\n"), "HF1102"),
        ["5 MiB of names that are none"] = (() => Head + "tenants:\n" + Numbered(400_000, number => $"  T{number}:\n"), "HF1102"),
        ["100,000 processes in a chain, the last misspelt"] = (() => Chain(100_000, "p100000"), "HF1201"),
        ["100,000 processes in a circle"] = (() => Chain(100_000, "p0"), "HF1203"),
        ["100,000 processes that use one another's neighbours"] = (() => Head + "processes:\n" + Numbered(100_000, number => $"  p{number}: {Process}p{(number + 7) % 100_000}, p{(number + 1) % 100_000}] }}\n"), "HF1203"),
        ["100,000 unknown names, each like all others"] = (() => Head + "processes:\n" + Numbered(50_000, number => $"  {LongName(number)}: {Process}x{LongName(number)}] }}\n"), "HF1201"),
        ["10,000 weak promises on a long chain"] = (WeakPromises, "HF1301"),
        ["1,000 environments"] = (() => Chain(100, "p0") + "environments:\n" + Numbered(1_000, number => $"  e{number}: {{ owner: other }}\n"), "HF1203"),
        ["50 environments over 5 MiB"] = (() => Chain(40_000, "p0") + "environments:\n" + Numbered(50, number => $"  e{number}: {{ owner: other }}\n"), "HF1203"),
        ["an overlay of 100,000 misspelt names"] = (() => Chain(30_000, "p0") + "environments:\n  e:\n    processes:\n" + Numbered(30_000, number => $"      q{number}: {{}}\n"), "HF1203"),
        ["100,000 time zones that are none"] = (() => Head + "processes: {}\nenvironments:\n" + Numbered(40, e => $"  e{e}: {{ running: Mon 01:00-02:00 Europe/Nowhere{e} }}\n") + "partners:\n" + Numbered(100_000, number => $"  p{number}: {{ hours: Mon 01:00-02:00 Mars/Crater{number} }}\n"), "HF1108"),
    };

    private static string Laughs()
    {
        var text = new StringBuilder("lol0: &lol0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (var level = 1; level <= 9; level++)
            text.Append(CultureInfo.InvariantCulture, $"lol{level}: &lol{level} [").AppendJoin(", ", Enumerable.Repeat($"*lol{level - 1}", 10)).Append("]\n");
        return text.ToString();
    }

    private static string Chain(int length, string last) =>
        Head + "processes:\n" + Numbered(length, number => $"  p{number}: {Process}{(number + 1 < length ? $"p{number + 1}" : last)}] }}\n");

    private static string WeakPromises() =>
        Head + $"processes: {{ p: {Process}w0] }} }}\nworkloads:\n"
        + Numbered(10_000, number => $"  w{number}: {{ app: http, class: worker, objectives: {{ rto: 2h }}, uses: [{(number < 9_999 ? $"w{number + 1}" : "")}] }}\n");

    private static string LongName(int number) => "a" + new string('b', 50) + number.ToString("D8", CultureInfo.InvariantCulture);

    private static string Repeated(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();

    private static string Numbered(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var number = 0; number < count; number++)
            text.Append(line(number));
        return text.ToString();
    }
}
