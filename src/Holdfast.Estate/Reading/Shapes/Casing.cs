using System.Text;

namespace Holdfast.Estate.Reading.Shapes;

/// <summary>How the names of the model are written in a file.</summary>
internal static class Casing
{
    /// <summary><c>RestoreTest</c> becomes <c>restoreTest</c>.</summary>
    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>ZoneRedundant</c> becomes <c>zone-redundant</c>.</summary>
    public static string KebabCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
