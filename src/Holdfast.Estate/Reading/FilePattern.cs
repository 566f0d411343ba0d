namespace Holdfast.Estate.Reading;

/// <summary>Patterns of file names in 'include': a star stands for any characters, and every other character for itself.</summary>
public static class FilePattern
{
    /// <summary>Whether a file's name, without its folder, matches a pattern; capitals count.</summary>
    public static bool Matches(string name, string pattern)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(pattern);
        var parts = pattern.Split('*');
        if (parts.Length == 1)
            return name == pattern;
        if (!name.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var position = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = name.IndexOf(part, position, StringComparison.Ordinal);
            if (found < 0)
                return false;
            position = found + part.Length;
        }

        return name.Length - position >= parts[^1].Length && name.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
