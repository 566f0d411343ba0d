namespace Holdfast.Estate.Reading;

/// <summary>The limits of reading; beyond them there is a diagnostic, never an exception or an endless wait.</summary>
public sealed record ReadingLimits
{
    /// <summary>The largest file, in bytes: 16 MiB, a hundred times the largest estate we know.</summary>
    public long FileBytes { get; init; } = 16L << 20;

    /// <summary>How many files one estate may be spread over.</summary>
    public int Files { get; init; } = 5_000;

    /// <summary>How many environments one estate may have: each is an estate of its own to check.</summary>
    public int Environments { get; init; } = 20;

    /// <summary>How deep lists and sections may be nested; the model itself needs six levels.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>How many values one file may hold: about as many as fit into the largest file when each says something.</summary>
    public int Values { get; init; } = 2_000_000;

    /// <summary>How many values the aliases of one file may stand for in all, so that a small file cannot unfold into a huge one.</summary>
    public int AliasedValues { get; init; } = 20_000;

    /// <summary>How many changes, or alternatives of one file, are tried on an estate: each is an estate of its own to check.</summary>
    public int Changes { get; init; } = 100;

    /// <summary>The longest change, in characters: a whole section fits, a file does not.</summary>
    public int ChangeLength { get; init; } = 10_000;

    /// <summary>How many problems are listed; the rest are counted.</summary>
    public int Diagnostics { get; init; } = 1_000;
}
