namespace Holdfast.Assessment.Importing;

/// <summary>The limits of importing; beyond them there is a diagnostic, never an exception or an endless wait.</summary>
public sealed record ImportLimits
{
    /// <summary>The largest file, in bytes: 64 MiB, some 50,000 results of a scanner that quotes the code it speaks of.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>How deep lists and objects may be nested; SARIF with code flows needs about 20.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>How many findings one file may hold.</summary>
    public int Findings { get; init; } = 100_000;

    /// <summary>How many characters of a title, message or name are kept.</summary>
    public int TextLength { get; init; } = 500;

    /// <summary>How many problems of one file are listed.</summary>
    public int Diagnostics { get; init; } = 100;
}
