using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Holdfast.Recovery.Programs;

namespace Holdfast.Drills.Labs.Partners;

/// <summary>The certificate of the partner's stand-in, and the authority of the lab that signs it.</summary>
internal sealed class PartnerCertificate(LabPaths paths)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>Gives the partner a certificate that ends at a moment; the authority is made the first time.</summary>
    public async Task IssueAsync(DateTimeOffset ends, CancellationToken cancellation)
    {
        using var authority = OpenAuthority(ends);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=lab", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("lab");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, ends - Life, ends, RandomNumberGenerator.GetBytes(8));
        var next = paths.PartnerCertificate + ".next";
        PrivateFile.Write(next, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        var owner = await ExternalCommand.RunAsync("chown", ["postgres:postgres", next], cancellation);
        if (!owner.Succeeded)
            throw new InvalidOperationException($"The certificate could not be handed to 'postgres'. {owner.Error.Trim()}");
        File.Move(next, paths.PartnerCertificate, overwrite: true);
    }

    /// <summary>Whether a caller may go on with who has shown this: signed by the lab's authority, for its name, and valid today.</summary>
    public bool Accepts(X509Certificate? shown) => Problem(shown).Length == 0;

    /// <summary>What is wrong with what was shown; nothing when it may be trusted.</summary>
    public string Problem(X509Certificate? shown)
    {
        if (shown is not X509Certificate2 certificate || !certificate.MatchesHostname("lab"))
            return "it is not the partner's";
        using var authority = X509Certificate2.CreateFromPem(File.ReadAllText(paths.PartnerAuthority));
        using var chain = new X509Chain
        {
            ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, CustomTrustStore = { authority } },
        };
        return chain.Build(certificate) ? "" : string.Join(", ", chain.ChainStatus.Select(status => status.Status));
    }

    private X509Certificate2 OpenAuthority(DateTimeOffset around)
    {
        if (File.Exists(paths.PartnerAuthority))
            return X509Certificate2.CreateFromPemFile(paths.PartnerAuthority);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=authority of the lab", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var authority = request.CreateSelfSigned(around.AddYears(-1), around.AddYears(1));
        PrivateFile.Write(paths.PartnerAuthority, authority.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        return authority;
    }
}
