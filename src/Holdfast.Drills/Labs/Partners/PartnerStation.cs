using System.Text.Json;
using System.Text.Json.Nodes;

namespace Holdfast.Drills.Labs.Partners;

/// <summary>The stand-in of a partner: a small HTTP server in the lab that misbehaves on command.</summary>
internal sealed class PartnerStation : IDisposable
{
    public const int Port = 8088;
    public const int SecurePort = 8443;

    /// <summary>How long a caller waits for the partner: it must not wait as long as the partner likes.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);
    private readonly RunningLab lab;
    private readonly HttpClient http;

    /// <param name="lab">Whose partner.</param>
    /// <param name="checksCertificate">Whether it is talked to over TLS, as partners are over the Internet.</param>
    public PartnerStation(RunningLab lab, bool checksCertificate = false)
    {
        this.lab = lab;
        http = checksCertificate
            ? ClusterClient.Connect(lab.Paths.SecurePartnerSocket, Deadline, new PartnerCertificate(lab.Paths))
            : ClusterClient.Connect(lab.Paths.PartnerSocket, Deadline);
    }

    /// <summary>Starts it where it does not run yet. False when it does not answer.</summary>
    public async Task<bool> EnsureAsync(TimeProvider time, CancellationToken cancellation)
    {
        if (await GetAsync("counts", cancellation) is null)
        {
            await new PartnerCertificate(lab.Paths).IssueAsync(time.GetUtcNow().AddDays(1), cancellation);
            await lab.Launcher.StartPartnerAsync(cancellation);
        }

        return await Polling.UntilAsync(async token => await GetAsync("counts", token) is not null, StartLimit, TimeSpan.FromMilliseconds(50), time, cancellation);
    }

    /// <summary>Has it behave as told: well, outage, slow or twice.</summary>
    public async Task BehaveAsync(string mode, CancellationToken cancellation)
    {
        using var response = await http.PutAsync(new Uri("mode/" + mode, UriKind.Relative), content: null, cancellation);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Asks for a label. False when no acceptance came within the deadline: the label may be printed all the same.</summary>
    public async Task<bool> TryPrintAsync(string key, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.PostAsync(new Uri("labels/" + key, UriKind.Relative), content: null, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception silent) when (silent is HttpRequestException || (silent is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>What it answers to a question; none when it does not.</summary>
    public async Task<JsonNode?> GetAsync(string question, CancellationToken cancellation)
    {
        try
        {
            return JsonNode.Parse(await http.GetStringAsync(new Uri(question, UriKind.Relative), cancellation));
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException || (silent is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();
}
