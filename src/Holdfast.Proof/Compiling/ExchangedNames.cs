using System.Runtime.InteropServices;

namespace Holdfast.Proof.Compiling;

/// <summary>Lets two directories change names in one step, which only the kernel can do.</summary>
internal static partial class ExchangedNames
{
    private const int CurrentDirectory = -100;
    private const uint ExchangeFlag = 2;

    public static void Exchange(string one, string other)
    {
        if (RenameAt(CurrentDirectory, one, CurrentDirectory, other, ExchangeFlag) == 0)
            return;
        // A file system without exchange (some network ones): for a moment the name is gone, but nothing is lost.
        var aside = $"{other}.holdfast-old-{Environment.ProcessId}";
        Directory.Move(other, aside);
        Directory.Move(one, other);
        Directory.Move(aside, one);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt(int oldDirectory, string oldPath, int newDirectory, string newPath, uint flags);
}
