using Holdfast.Testing;

namespace Holdfast.Tests.Compilation.Azure;

/// <summary>The compiler as its package brings it.</summary>
internal static class BicepPackage
{
    private const string Tools = "azure.bicep.commandline.linux-x64/0.49.2/tools";

    /// <summary>The folder that it lies in; null when it is not in the package cache, or not for this system.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        string?[] caches =
        [
            Environment.GetEnvironmentVariable("NUGET_PACKAGES"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages"),
            RepositoryRoot.Combine("artifacts/tools/packages"),
        ];
        var bicep = caches.OfType<string>().Select(cache => Path.Combine(cache, Tools, "bicep")).FirstOrDefault(File.Exists);
        if (bicep is null || !OperatingSystem.IsLinux())
            return null;
        // A package keeps no permissions.
        File.SetUnixFileMode(bicep, File.GetUnixFileMode(bicep) | UnixFileMode.UserExecute);
        return Path.GetDirectoryName(bicep);
    }
}
