namespace Holdfast.Cli.Commands;

/// <summary>Why there is no file at a path, in words that are the same on every system.</summary>
internal static class MissingFile
{
    public static string Reason(FileInfo file) => Directory.Exists(file.FullName) ? "it is a folder" : "there is no such file";
}
