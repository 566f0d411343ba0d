using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Holdfast.Tests.Azure.StandIns;

/// <summary>A web server on loopback, with TLS and a certificate of its own, that stands in for a cloud's API.</summary>
internal abstract class StandInServer : IAsyncDisposable
{
    private readonly X509Certificate2 certificate = MakeCertificate();
    private WebApplication? application;

    public Uri Address { get; private set; } = new("https://127.0.0.1/");

    /// <summary>What is answered next to a request of this method, instead of what the stand-in would do; its own work is done first when the answer is lost on its way.</summary>
    public ConcurrentQueue<(string Method, int Status, string? RetryAfter, string Body, bool IsDoneFirst)> Next { get; } = new();

    /// <summary>Every request that arrived, as method and path.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>This server's certificate, which is its own authority.</summary>
    public X509Certificate2Collection Trusted => [certificate];

    /// <summary>Trusts this server's certificate and no other.</summary>
    public SocketsHttpHandler Trusting()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(certificate);
        return new() { SslOptions = { CertificateChainPolicy = policy } };
    }

    public async Task StartAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        application = builder.Build();
        application.Run(HandleAsync);
        await application.StartAsync(cancellation);
        Address = new(application.Urls.First() + "/");
    }

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
            await application.DisposeAsync();
        certificate.Dispose();
    }

    protected abstract Task AnswerAsync(HttpContext context);

    protected static async Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (body.Length > 0)
            await context.Response.WriteAsync(body, context.RequestAborted);
    }

    protected static async Task<string> BodyOfAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    private async Task HandleAsync(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
        if (!Next.TryPeek(out var next) || next.Method != context.Request.Method || !Next.TryDequeue(out next))
        {
            await AnswerAsync(context);
            return;
        }

        if (next.IsDoneFirst)
        {
            // What the stand-in says of its work goes nowhere.
            var (answer, kept) = (new MemoryStream(), context.Response.Body);
            context.Response.Body = answer;
            await AnswerAsync(context);
            context.Response.Body = kept;
            context.Response.Headers.Clear();
        }

        if (next.RetryAfter is not null)
            context.Response.Headers.RetryAfter = next.RetryAfter;
        await WriteAsync(context, next.Status, next.Body);
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=stand-in", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
