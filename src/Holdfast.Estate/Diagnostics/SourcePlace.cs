namespace Holdfast.Estate.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="File">The file's path as the reader was given it.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in UTF-16 units, counted from 1.</param>
/// <param name="Length">How many columns the text spans on that line; at least 1.</param>
public readonly record struct SourcePlace(string File, int Line, int Column, int Length = 1)
{
    /// <summary>The first character of a file, for problems of the file as a whole.</summary>
    public static SourcePlace StartOf(string file) => new(file, 1, 1);

    /// <summary>The place in the form editors and terminals make clickable.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
