using System.Globalization;

namespace Holdfast.Testing;

/// <summary>An emitted file that is checked in under tests/baselines: its diff is the review.</summary>
public static class Baseline
{
    /// <summary>Compares <paramref name="actual"/> with tests/baselines/<paramref name="name"/>; BASELINE=accept writes it instead.</summary>
    /// <exception cref="BaselineException">They differ, or there is no baseline yet.</exception>
    public static void Matches(string name, string actual) =>
        Matches(RepositoryRoot.Combine($"tests/baselines/{name}"), actual, Environment.GetEnvironmentVariable("BASELINE") is "accept");

    internal static void Matches(string file, string actual, bool accept)
    {
        var expected = File.Exists(file) ? File.ReadAllText(file) : null;
        if (expected == actual)
            return;

        if (!accept)
        {
            var what = expected is null ? "There is no such baseline yet." : FirstDifference(expected, actual);
            throw new BaselineException($"{file}\n{what}\nIf the change is wanted: BASELINE=accept ./test, read the diff, and explain it in the commit.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, actual);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = wanted.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"First difference in line {line + 1} of {wanted.Length} expected and {got.Length} actual lines:\n  expected: {At(wanted, line)}\n  actual:   {At(got, line)}");
    }

    // Escapes show what the eye would miss: a tab, a carriage return, a space at the end.
    private static string At(string[] lines, int line) => line < lines.Length
        ? '"' + lines[line].Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + '"'
        : "(the text ends before)";
}
