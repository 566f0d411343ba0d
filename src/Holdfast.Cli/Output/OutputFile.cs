using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Holdfast.Cli.Output;

/// <summary>Writes result files: whole or not at all, and owned by the person who called sudo.</summary>
internal static partial class OutputFile
{
    public static bool TryWrite(DirectoryInfo folder, string name, string text, TextWriter errors) => TryWrite(folder, name, Encoding.UTF8.GetBytes(text), errors);

    public static bool TryWrite(DirectoryInfo folder, string name, byte[] content, TextWriter errors)
    {
        var path = Path.Combine(folder.FullName, name);
        var draft = path + ".part";
        try
        {
            var existed = folder.Exists;
            folder.Create();
            File.WriteAllBytes(draft, content);
            GiveToCaller(draft);
            if (!existed)
                GiveToCaller(folder.FullName);
            File.Move(draft, path, overwrite: true);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"'{path}' could not be written: {refused.Message} Choose another folder with --out.");
            return false;
        }
    }

    // The wrapper runs the lab's verbs through sudo; a result that only root may delete would be a nuisance.
    private static void GiveToCaller(string path)
    {
        if (TryId("SUDO_UID", out var user) && TryId("SUDO_GID", out var group) && ChangeOwner(path, user, group) != 0)
            throw new IOException($"the owner of '{path}' could not be set (error {Marshal.GetLastPInvokeError()})");
    }

    private static bool TryId(string variable, out uint id) =>
        uint.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out id);

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(string path, uint user, uint group);
}
