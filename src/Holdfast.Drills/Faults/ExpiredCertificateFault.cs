using System.Net.Security;
using System.Net.Sockets;
using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>The partner shows a certificate that has expired. Who checks it stops talking; what was to be delivered must wait, and must not be sent unchecked.</summary>
internal sealed class ExpiredCertificateFault : IFault
{
    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation) =>
        await target.PartnerCertificate.IssueAsync(TimeProvider.System.GetUtcNow().AddMinutes(-1), cancellation);

    /// <summary>What a caller who looks sees, and that one who checks gets no answer.</summary>
    public async Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation)
    {
        var problem = await LookAsync(target, cancellation);
        using var partner = target.OpenPartner(checksCertificate: true);
        return problem.Contains("NotTimeValid", StringComparison.Ordinal) && await partner.GetAsync("counts", cancellation) is null
            ? $"the partner's certificate is refused ({problem}), and a caller who checks it gets no answer"
            : null;
    }

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation) =>
        await target.PartnerCertificate.IssueAsync(TimeProvider.System.GetUtcNow().AddDays(1), cancellation);

    private static async Task<string> LookAsync(BlastRadius target, CancellationToken cancellation)
    {
        var problem = "";
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(target.SecurePartnerSocket), cancellation);
#pragma warning disable CA5359 // It only looks at what is shown, and sends nothing.
        await using var stream = new SslStream(new NetworkStream(socket), leaveInnerStreamOpen: false, (_, shown, _, _) =>
        {
            problem = target.PartnerCertificate.Problem(shown);
            return true;
        });
#pragma warning restore CA5359
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "lab" }, cancellation);
        return problem;
    }
}
