namespace Holdfast.Estate.Values;

/// <summary>A name in kebab-case, at most 63 characters, so that it fits Kubernetes and Azure alike.</summary>
/// <param name="Text">The name as written.</param>
public readonly record struct Name(string Text)
{
    /// <summary>The longest name allowed: the limit of a DNS label (RFC 1123).</summary>
    public const int LongestLength = 63;

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string text, out Name value)
    {
        value = new Name(text);
        return IsValid(text);
    }

    /// <summary>Whether a text is a name: lower-case letters, digits and single hyphens, starting with a letter.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is 0 or > LongestLength || !char.IsAsciiLetterLower(text[0]) || text[^1] == '-')
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            var letter = text[i];
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && (letter != '-' || text[i - 1] == '-'))
                return false;
        }

        return true;
    }

    /// <summary>The name as written.</summary>
    public override string ToString() => Text;
}
