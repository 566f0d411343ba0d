using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Recovery.Backups;

/// <summary>Copies folders with the hash of every file, and writes and reads the lists of these.</summary>
internal static class FileCopies
{
    private const int BufferBytes = 1 << 20;
    private const int LeastBufferBytes = 1 << 12;

    // Streams without a buffer of their own: what is read goes through ours only.
    private const int Unbuffered = 0;

    /// <summary>Copies every file below a folder. A file that is removed meanwhile is left out: the application's housekeeping goes on.</summary>
    public static async Task<IReadOnlyList<CopiedFile>> CopyFolderAsync(string source, string target, CancellationToken cancellation)
    {
        Directory.CreateDirectory(target);
        List<CopiedFile> copied = [];
        // Links are not followed: they may lead out of the store.
        var files = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        foreach (var file in Directory.EnumerateFiles(source, "*", files).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(source, file);
            try
            {
                copied.Add(await CopyAsync(file, Path.Combine(target, relative), relative, cancellation));
            }
            catch (FileNotFoundException)
            {
                // Removed since it was listed.
            }
        }

        return copied;
    }

    /// <summary>Copies the files of a list, and names those that are missing or are not what the list says.</summary>
    public static async Task<IReadOnlyList<string>> CopyListedAsync(string source, string target, IEnumerable<CopiedFile> list, CancellationToken cancellation)
    {
        List<string> wrong = [];
        foreach (var file in list)
        {
            var path = Path.Combine(source, file.Path);
            if (!File.Exists(path))
                wrong.Add($"'{file.Path}' is missing in the backup set.");
            else if ((await CopyAsync(path, Path.Combine(target, file.Path), file.Path, cancellation)).Sha256 != file.Sha256)
                wrong.Add($"'{file.Path}' has changed since it was backed up.");
        }

        return wrong;
    }

    public static async Task<string> HashAsync(string path, HashAlgorithmName algorithm, CancellationToken cancellation)
    {
        await using var reader = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Unbuffered, FileOptions.SequentialScan);
        return (await ReadAsync(reader, writer: null, algorithm, cancellation)).Hash;
    }

    /// <summary>A list as text, one file a line: hash, size, path.</summary>
    public static string ListText(IEnumerable<CopiedFile> files) =>
        string.Concat(files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Sha256} {file.Bytes} {file.Path.Replace("\n", "\\n", StringComparison.Ordinal)}\n")));

    public static IReadOnlyList<CopiedFile> ReadList(string text) =>
    [
        .. from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let fields = line.Split(' ', 3)
           select new CopiedFile(fields[2].Replace("\\n", "\n", StringComparison.Ordinal), long.Parse(fields[1], CultureInfo.InvariantCulture), fields[0]),
    ];

    public static string HashOfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<CopiedFile> CopyAsync(string source, string target, string relative, CancellationToken cancellation)
    {
        await using var reader = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Unbuffered, FileOptions.SequentialScan);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var writer = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, Unbuffered);
        var (bytes, hash) = await ReadAsync(reader, writer, HashAlgorithmName.SHA256, cancellation);
        return new(relative, bytes, hash);
    }

    // A store has many small files: a large buffer for each of them would cost more than its content.
    private static async Task<(long Bytes, string Hash)> ReadAsync(FileStream reader, FileStream? writer, HashAlgorithmName algorithm, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(reader.Length, LeastBufferBytes, BufferBytes));
        try
        {
            long bytes = 0;
            int read;
            while ((read = await reader.ReadAsync(buffer, cancellation)) > 0)
            {
                hash.AppendData(buffer.AsSpan(0, read));
                if (writer is not null)
                    await writer.WriteAsync(buffer.AsMemory(0, read), cancellation);
                bytes += read;
            }

            return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
