using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>A version of TLS.</summary>
/// <param name="Minor">The number after <c>1.</c>.</param>
public readonly record struct TlsVersion(int Minor)
{
    /// <summary>Reads a version from <c>1.0</c> to <c>1.3</c>.</summary>
    public static bool TryParse(string text, out TlsVersion value)
    {
        ArgumentNullException.ThrowIfNull(text);
        var valid = text is "1.0" or "1.1" or "1.2" or "1.3";
        value = new TlsVersion(valid ? text[2] - '0' : 0);
        return valid;
    }

    /// <summary>The version as written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"1.{Minor}");
}
