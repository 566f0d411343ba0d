using System.Text;
using System.Text.RegularExpressions;

namespace Holdfast.Estate.Reading;

/// <summary>Recognises keys whose value is probably a secret, so that no message ever repeats it.</summary>
public static partial class SecretWords
{
    private static readonly string[] Words = ["password", "passwd", "pwd", "secret", "token", "apikey", "accesskey", "privatekey", "connectionstring", "credential", "passphrase", "accountkey", "sharedaccess", "bearer"];

    /// <summary>Whether a key, or a line of a file, speaks of a secret.</summary>
    public static bool Hides(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var letters = string.Concat(key.Where(char.IsAsciiLetter)).ToLowerInvariant();
        return Words.Any(word => letters.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>A text without what must not reach a screen or a log: of https://user:password@host the user, of "Password=..." the value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">How much of it is wanted; the rest is left away.</param>
    public static string Without(string text, int window = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder(Math.Min(text.Length, window));
        var next = 0;
        while (next < text.Length && shown.Length < window)
        {
            var rest = text.AsSpan(next);
            var address = rest.IndexOf("://", StringComparison.Ordinal);
            var host = address < 0 ? -1 : HostIn(rest[(address + 3)..]);
            if (host < 0)
            {
                shown.Append(rest[..Math.Min(rest.Length, window)]);
                break;
            }

            shown.Append(rest[..Math.Min(address + 3, window)]).Append(host > 0 ? "***@" : "");
            next += address + 3 + host;
        }

        return Settings().Replace(shown.ToString(), "${name}=***");
    }

    /// <summary>Where the host begins in what follows "://": behind the last @ of the same word.</summary>
    private static int HostIn(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny(' ', '\t', '\n');
        return (end < 0 ? address : address[..end]).LastIndexOf('@') + 1;
    }

    [GeneratedRegex("(?<name>[a-z_-]{0,40}(password|passwd|pwd|passphrase|secret|token|key|sig|signature))[ ]{0,5}=[^;&,]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Settings();
}
