using System.Text;

namespace Holdfast.Recovery.Programs;

/// <summary>A file that is private from its first byte: it is created with mode 0600, not narrowed afterwards.</summary>
internal static class PrivateFile
{
    public static void Write(string path, string content)
    {
        using var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
