using System.Security.Cryptography;
using System.Text;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>A short mark that changes when a text does.</summary>
internal static class Digest
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
