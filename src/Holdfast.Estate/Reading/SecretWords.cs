namespace Holdfast.Estate.Reading;

/// <summary>Recognises keys whose value is probably a secret, so that no message ever repeats it.</summary>
public static class SecretWords
{
    private static readonly string[] Words = ["password", "passwd", "pwd", "secret", "token", "apikey", "accesskey", "privatekey", "connectionstring", "credential"];

    /// <summary>Whether a key, or a line of a file, speaks of a secret.</summary>
    public static bool Hides(string key)
    {
        var letters = string.Concat(key.Where(char.IsAsciiLetter)).ToLowerInvariant();
        return Words.Any(word => letters.Contains(word, StringComparison.Ordinal));
    }
}
