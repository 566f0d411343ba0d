using System.ComponentModel;
using System.Diagnostics;

namespace Holdfast.Testing;

/// <summary>The checkout that the running tests belong to.</summary>
public static class RepositoryRoot
{
    private static readonly string[] NotOurs = [".git", "artifacts", ".holdfast", "proof"];

    /// <summary>The folder that holds Holdfast.slnx. ./test names it where the build is kept outside of the checkout.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("HOLDFAST_ROOT") is { Length: > 0 } named ? named : Above(AppContext.BaseDirectory);

    public static string Combine(string relativePath) => System.IO.Path.Combine(Path, relativePath);

    /// <summary>Files that are or would be committed, relative to the root, with forward slashes, sorted.</summary>
    public static IReadOnlyList<string> Files() =>
        [.. (AskGit() ?? Walk()).Where(path => File.Exists(Combine(path))).Order(StringComparer.Ordinal)];

    private static string Above(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(here.FullName, "Holdfast.slnx")))
                return here.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {folder} holds Holdfast.slnx. Run the tests with ./test, or set HOLDFAST_ROOT.");
    }

    private static string[]? AskGit()
    {
        // safe.directory: root may test a user's checkout.
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            UseShellExecute = false,
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var listed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? [.. listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)] : null;
        }
        catch (Win32Exception)
        {
            return null; // no git here: an unpacked archive is walked instead
        }
    }

    private static IEnumerable<string> Walk() =>
        from entry in new DirectoryInfo(Path).EnumerateFileSystemInfos()
        where !NotOurs.Contains(entry.Name)
        from file in entry is DirectoryInfo folder ? folder.EnumerateFiles("*", SearchOption.AllDirectories) : [(FileInfo)entry]
        select System.IO.Path.GetRelativePath(Path, file.FullName).Replace('\\', '/');
}
