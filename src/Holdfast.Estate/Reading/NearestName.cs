namespace Holdfast.Estate.Reading;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class NearestName
{
    private const int LongestName = 64;
    private const int Far = 1_000;

    /// <summary>Among more names than these, guessing costs more than it helps.</summary>
    private const int MostCandidates = 10_000;

    /// <summary>The candidate with the fewest edits (insert, delete, replace, swap), if it is near enough to be meant; ties by name.</summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        if (written.Length is 0 or > LongestName)
            return null;
        var allowed = Math.Max(1, written.Length / 3);
        string? nearest = null;
        var fewest = allowed + 1;
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            if (Math.Abs(candidate.Length - written.Length) >= fewest + 1 || candidate.Length > LongestName)
                continue;
            var edits = EditsBetweenEnds(written, candidate, fewest);
            if (edits < fewest || (edits == fewest && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0))
                (nearest, fewest) = (candidate, edits);
        }

        return nearest;
    }

    /// <summary>What two names begin and end with alike takes no edit: only what differs between is compared.</summary>
    private static int EditsBetweenEnds(string left, string right, int most)
    {
        var (start, end) = (0, 0);
        var shorter = Math.Min(left.Length, right.Length);
        while (start < shorter && Same(left[start], right[start]))
            start++;
        while (end < shorter - start && Same(left[^(end + 1)], right[^(end + 1)]))
            end++;
        return Edits(left.AsSpan(start..^end), right.AsSpan(start..^end), most);
    }

    /// <summary>The optimal string alignment distance, without regard to capitals; more than <paramref name="most"/> once it must be more.</summary>
    private static int Edits(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        var width = right.Length + 1;
        Span<int> before = stackalloc int[LongestName + 1];
        Span<int> previous = stackalloc int[LongestName + 1];
        Span<int> current = stackalloc int[LongestName + 1];
        for (var column = 0; column < width; column++)
            previous[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            // Further than the limit from the diagonal, no way stays within it.
            var first = Math.Max(1, row - most - 1);
            var last = Math.Min(right.Length, row + most + 1);
            current[..width].Fill(Far);
            current[0] = row;
            var lowest = row;
            for (var column = first; column <= last; column++)
            {
                var same = Same(left[row - 1], right[column - 1]);
                var best = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]))
                    best = Math.Min(best, before[column - 2] + 1);
                current[column] = best;
                lowest = Math.Min(lowest, best);
            }

            // A row above the limit can still be passed by a swap from the row before it.
            if (lowest > most + 1)
                return Far;
            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
