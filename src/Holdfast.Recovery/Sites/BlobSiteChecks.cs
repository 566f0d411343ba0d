using System.Text.RegularExpressions;

namespace Holdfast.Recovery.Sites;

/// <summary>What can be wrong with a container in a site file. The texts become lines of a configuration: what could add a line is refused here.</summary>
internal static partial class BlobSiteChecks
{
    private const int MatchLimitMilliseconds = 1_000;

    public static IEnumerable<string> Problems(BlobSite blobs)
    {
        const string At = "repository.azure";
        if (!Account().IsMatch(blobs.Account))
            yield return $"{At}.account: '{blobs.Account}' is not the name of a storage account: 3 to 24 lower-case letters and digits.";
        if (!Container().IsMatch(blobs.Container))
            yield return $"{At}.container: '{blobs.Container}' is not the name of a container: 3 to 63 lower-case letters, digits and single hyphens.";
        if (blobs.KeyType is not ("shared" or "sas"))
            yield return $"{At}.keyType: '{blobs.KeyType}' is neither 'shared' (a key of the account) nor 'sas' (a shared access signature).";
        if (blobs.UriStyle is not ("host" or "path"))
            yield return $"{At}.uriStyle: '{blobs.UriStyle}' is neither 'host' (account.blob.core.windows.net/container) nor 'path' (host/account/container).";
        if (blobs.Host is { } host && Uri.CheckHostName(host) is UriHostNameType.Unknown or UriHostNameType.Basic)
            yield return $"{At}.host: '{host}' is not the name or address of a host.";
        if (blobs.Host is null && blobs.UriStyle == "path")
            yield return $"{At}.uriStyle: 'path' is for a service of which 'host' is named; Azure's own addresses name the account in the host.";
        if (blobs.Port is < 1 or > 65_535)
            yield return $"{At}.port: {blobs.Port} is not a number from 1 to 65535.";
        if (!IsPath(blobs.KeyFile))
            yield return $"{At}.keyFile: '{blobs.KeyFile}' is not an absolute path. Write it from the root, such as /etc/holdfast/blob-key.";
        if (blobs.CaFile is { } authorities && !IsPath(authorities))
            yield return $"{At}.caFile: '{authorities}' is not an absolute path. Write it from the root, such as /etc/ssl/certs/private-ca.pem.";
    }

    private static bool IsPath(string path) => Path.IsPathRooted(path) && !path.Any(char.IsControl);

    [GeneratedRegex(@"\A[a-z0-9]{3,24}\z", RegexOptions.CultureInvariant, MatchLimitMilliseconds)]
    private static partial Regex Account();

    [GeneratedRegex(@"\A(?=.{3,63}\z)[a-z0-9](-?[a-z0-9])*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchLimitMilliseconds)]
    private static partial Regex Container();
}
