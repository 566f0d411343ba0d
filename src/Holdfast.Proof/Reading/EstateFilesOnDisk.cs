using Holdfast.Estate.Reading;

namespace Holdfast.Proof.Reading;

/// <summary>Estate files on this machine's disk; relative paths start at a given folder.</summary>
/// <param name="startFolder">The folder that relative paths start at.</param>
public sealed class EstateFilesOnDisk(string startFolder) : IEstateFiles
{
    /// <inheritdoc/>
    public FileOutcome Read(string path, long limitBytes)
    {
        // No file's name holds a zero, and the platform would throw; neither is any file there.
        if (path.Contains('\0', StringComparison.Ordinal))
            return new FileOutcome.Missing();
        var file = new FileInfo(Path.Combine(startFolder, path));
        try
        {
            if (!file.Exists)
                return Directory.Exists(file.FullName) ? new FileOutcome.Unreadable("it is a folder") : new FileOutcome.Missing();
            return file.Length > limitBytes ? new FileOutcome.TooLarge(file.Length) : ReadWhole(file, limitBytes);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new FileOutcome.Unreadable(refused.Message);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Match(string folder, string namePattern)
    {
        var path = Path.Combine(startFolder, folder);
        if (!Directory.Exists(path))
            return [];
        var names = Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)!)
            .Where(name => FilePattern.Matches(name, namePattern));
        return [.. names.Order(StringComparer.Ordinal).Select(name => folder.Length == 0 ? name : $"{folder.TrimEnd('/')}/{name}")];
    }

    // A device or a growing file has no honest length: never read more than the limit.
    private static FileOutcome ReadWhole(FileInfo file, long limitBytes)
    {
        using var stream = file.OpenRead();
        using var content = new MemoryStream((int)file.Length);
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (content.Length + read > limitBytes)
                return new FileOutcome.TooLarge(content.Length + read);
            content.Write(buffer, 0, read);
        }

        return new FileOutcome.Content(content.ToArray());
    }
}
