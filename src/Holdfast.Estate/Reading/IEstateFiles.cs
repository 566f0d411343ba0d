namespace Holdfast.Estate.Reading;

/// <summary>The files an estate is read from: a disk, or memory in a test. They may be read from several threads at once.</summary>
public interface IEstateFiles
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The file's path, with forward slashes.</param>
    /// <param name="limitBytes">The largest file worth reading; a larger one is not read.</param>
    FileOutcome Read(string path, long limitBytes);

    /// <summary>The paths of the files in a folder whose names match a pattern with stars, in ordinal order.</summary>
    /// <param name="folder">The folder's path; empty for the current one.</param>
    /// <param name="namePattern">The pattern of the file's name, such as <c>*.yaml</c>.</param>
    IReadOnlyList<string> Match(string folder, string namePattern);
}
