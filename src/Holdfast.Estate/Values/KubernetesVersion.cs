using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>A minor version of Kubernetes.</summary>
/// <param name="Minor">The number after <c>1.</c>.</param>
public readonly record struct KubernetesVersion(int Minor)
{
    /// <summary>Reads a minor version: <c>1.35</c>.</summary>
    public static bool TryParse(string text, out KubernetesVersion value)
    {
        ArgumentNullException.ThrowIfNull(text);
        var minor = 0;
        var valid = text.Length is 3 or 4
            && text.StartsWith("1.", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out minor);
        value = new KubernetesVersion(minor);
        return valid;
    }

    /// <summary>The version as written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"1.{Minor}");
}
