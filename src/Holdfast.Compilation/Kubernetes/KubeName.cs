using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>Names of objects, which are put together of names that may each be as long as a DNS label allows.</summary>
internal static class KubeName
{
    /// <summary>The limit of a DNS label (RFC 1123).</summary>
    public const int Longest = 63;

    /// <summary>A job's pods and a cron job's jobs append eleven characters to its name.</summary>
    public const int LongestOfJob = 52;

    /// <summary>The parts with hyphens between them; a name that is too long ends in a digest, so that two of them never meet.</summary>
    public static string Of(int longest, params IEnumerable<string> parts)
    {
        var name = string.Join('-', parts);
        if (name.Length <= longest)
            return name;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return name[..(longest - digest.Length - 1)].TrimEnd('-') + "-" + digest;
    }

    public static string Of(params IEnumerable<string> parts) => Of(Longest, parts);
}
