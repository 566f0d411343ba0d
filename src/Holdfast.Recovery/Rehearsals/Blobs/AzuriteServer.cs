using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Sites;

namespace Holdfast.Recovery.Rehearsals.Blobs;

/// <summary>A blob service of a rehearsal: Azurite on loopback, behind TLS with a certificate of its own, with a key made for it. It ends with its place.</summary>
internal sealed class AzuriteServer : IDisposable
{
    private const string Account = "depot";
    private const string Container = "backups";
    private const string Listens = "successfully listens on https://127.0.0.1:";
    private const int KeyBytes = 64;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly Process process;

    private AzuriteServer(Process process, BlobSite site) => (this.process, Site) = (process, site);

    public BlobSite Site { get; }

    /// <summary>Starts it and waits until it listens, on a port that it chooses itself.</summary>
    public static async Task<AzuriteServer> StartAsync(string folder, Place place, TimeProvider time, CancellationToken cancellation)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        PrivateFile.Write(place.At("keys/blobs"), key + "\n");
        // It takes its accounts from the environment only; a file that the shell reads keeps the key off every command line.
        PrivateFile.Write(place.At("keys/azurite.env"), $"export AZURITE_ACCOUNTS={Account}:{key}\n");
        WriteCertificate(place, time);
        await Place.OwnAsync(place.At("keys"), cancellation);
        var log = place.At("azurite.log");
        var started = place.StartWithNetwork(log, [
            "sh", "-c", ". \"$0\" && exec \"$@\"", place.At("keys/azurite.env"), "node", AzuriteProgram.MainOf(folder), "--blobHost", "127.0.0.1", "--blobPort", "0",
            "--location", place.At("blobs"), "--cert", place.At("keys/blobs.crt"), "--key", place.At("keys/blobs.pem"), "--silent", "--disableTelemetry",
        ]);
        var start = time.GetTimestamp();
        int? port;
        while ((port = await PortAsync(log, cancellation)) is null)
        {
            if (started.HasExited || time.GetElapsedTime(start) > StartLimit)
                throw new BackupFailedException($"Azurite did not start. {(File.Exists(log) ? string.Join(" | ", (await File.ReadAllLinesAsync(log, cancellation)).TakeLast(3)) : "It wrote no log.")}");
            await Task.Delay(Poll, time, cancellation);
        }

        // pgBackRest compares a certificate with names, not with addresses.
        return new(started, new(Account, Container, place.At("keys/blobs")) { Host = "localhost", Port = port.Value, UriStyle = "path", CaFile = place.At("keys/blobs.crt") });
    }

    public void Dispose() => process.Dispose();

    private static async Task<int?> PortAsync(string log, CancellationToken cancellation)
    {
        var line = File.Exists(log) ? (await File.ReadAllLinesAsync(log, cancellation)).FirstOrDefault(each => each.Contains(Listens, StringComparison.Ordinal)) : null;
        return line is not null && int.TryParse(line[(line.IndexOf(Listens, StringComparison.Ordinal) + Listens.Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    private static void WriteCertificate(Place place, TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(time.GetUtcNow().AddHours(-1), time.GetUtcNow().AddDays(2));
        File.WriteAllText(place.At("keys/blobs.crt"), certificate.ExportCertificatePem() + "\n");
        PrivateFile.Write(place.At("keys/blobs.pem"), key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
