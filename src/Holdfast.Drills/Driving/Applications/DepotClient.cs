using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Applications;

namespace Holdfast.Drills.Driving.Applications;

/// <summary>A client of the sample application, through the proxy and each time over a new connection, so that nothing repeats a request unseen.</summary>
internal sealed class DepotClient(DepotPaths paths, string name, DrillClock clock) : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PatienceWithRetries = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(50);
    private readonly HttpClient http = ClusterClient.Connect(paths.EdgeSocket, AnswerLimit);

    /// <summary>The name under which it writes.</summary>
    public string Name => name;

    /// <summary>Opens a session, which all replicas know. False when none could be had.</summary>
    public async Task<bool> TryLogInAsync(CancellationToken cancellation)
    {
        var answer = await SendAsync(HttpMethod.Post, "sessions", Json(new JsonObject { ["client"] = name }), key: null, cancellation);
        if (answer.Body?["token"] is not { } token)
            return false;
        http.DefaultRequestHeaders.Remove("Session");
        http.DefaultRequestHeaders.Add("Session", token.GetValue<string>());
        return true;
    }

    /// <summary>Sends an order until it is acknowledged: it carries its number, so that repeating it is harmless. Repetitions are counted apart.</summary>
    public async Task<OperationOutcome> OrderAsync(long number, RequestTally tally, CancellationToken cancellation) =>
        await OrderForNumberAsync(number, tally, cancellation) is null ? OperationOutcome.Unknown : OperationOutcome.Ok;

    /// <summary>Books a stock move, once: nobody could tell whether a second one would count twice.</summary>
    public async Task<OperationOutcome> MoveAsync(long number, RequestTally tally, CancellationToken cancellation)
    {
        var move = new JsonObject { ["client"] = name, ["reference"] = number, ["article"] = "pallet", ["quantity"] = 1 };
        var answer = await CountedAsync(tally, HttpMethod.Post, "moves", new SlowContent(move.ToJsonString(), clock), key: null, cancellation);
        return answer.IsGood ? OperationOutcome.Ok : answer.IsRefused ? OperationOutcome.Failed : OperationOutcome.Unknown;
    }

    /// <summary>The whole process: the order is acknowledged, its job is completed, and the partner has its status event.</summary>
    public async Task<OperationOutcome> CompleteAsync(long number, RequestTally tally, CancellationToken cancellation)
    {
        if (await OrderForNumberAsync(number, tally, cancellation) is not { } order)
            return OperationOutcome.Unknown;
        var started = clock.Elapsed;
        while (clock.Elapsed - started < PatienceWithRetries)
        {
            var answer = await CountedAsync(tally, HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"orders/{order}"), content: null, key: null, cancellation);
            if (answer.Body?["status"]?.GetValue<string>() is "delivered")
                return OperationOutcome.Ok;
            await clock.DelayAsync(LookPause, cancellation);
        }

        return OperationOutcome.Unknown;
    }

    public void Dispose() => http.Dispose();

    private async Task<long?> OrderForNumberAsync(long number, RequestTally tally, CancellationToken cancellation)
    {
        var order = new JsonObject { ["client"] = name, ["clientNumber"] = number, ["article"] = "pallet", ["quantity"] = 1 };
        var started = clock.Elapsed;
        while (true)
        {
            var answer = await CountedAsync(tally, HttpMethod.Post, "orders", Json(order), string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"), cancellation);
            if (answer is { IsGood: true, Body: { } body })
                return body["number"]?.GetValue<long>();
            if (clock.Elapsed - started > PatienceWithRetries)
                return null;
            tally.CountRetry();
            await clock.DelayAsync(RetryPause, cancellation);
        }
    }

    private async Task<DepotAnswer> CountedAsync(RequestTally tally, HttpMethod method, string path, HttpContent? content, string? key, CancellationToken cancellation)
    {
        tally.CountRequest();
        var answer = await SendAsync(method, path, content, key, cancellation);
        if (!answer.IsGood)
            tally.CountError(answer.Error);
        return answer;
    }

    private async Task<DepotAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, string? key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return response.IsSuccessStatusCode
                ? new DepotAnswer(response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text))
                : new DepotAnswer(response.StatusCode, Body: null) { Error = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}") };
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or JsonException)
        {
            return new DepotAnswer(null, null) { Error = "connection broken" };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DepotAnswer(null, null) { Error = "no answer in time" };
        }
    }

    private static StringContent Json(JsonObject content) => new(content.ToJsonString(), Encoding.UTF8, "application/json");
}
