using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Holdfast.Recovery.Providers;
using k8s;
using k8s.Autorest;
using k8s.Models;

namespace Holdfast.Azure.CloudNativePg;

/// <summary>Asks the Kubernetes API for objects of one namespace: one request, one object or refusal.</summary>
internal sealed class KubernetesApi(IKubernetes client, string space)
{
    private const int LongestMessage = 400;

    public Task<ProviderOutcome<JsonNode>> GetAsync(KubeKind kind, string name, CancellationToken cancellation) =>
        AskAsync(() => client.CustomObjects.GetNamespacedCustomObjectAsync(kind.Group, kind.Version, space, kind.Plural, name, cancellation), cancellation);

    public Task<ProviderOutcome<JsonNode>> ListAsync(KubeKind kind, string? selector, CancellationToken cancellation) =>
        AskAsync(() => client.CustomObjects.ListNamespacedCustomObjectAsync(kind.Group, kind.Version, space, kind.Plural, labelSelector: selector, cancellationToken: cancellation), cancellation);

    public Task<ProviderOutcome<JsonNode>> CreateAsync(KubeKind kind, JsonObject item, CancellationToken cancellation) =>
        AskAsync(() => client.CustomObjects.CreateNamespacedCustomObjectAsync(item, kind.Group, kind.Version, space, kind.Plural, cancellationToken: cancellation), cancellation);

    public Task<ProviderOutcome<JsonNode>> PatchAsync(KubeKind kind, string name, JsonObject change, CancellationToken cancellation) =>
        AskAsync(() => client.CustomObjects.PatchNamespacedCustomObjectAsync(new V1Patch(change.ToJsonString(), V1Patch.PatchType.MergePatch), kind.Group, kind.Version, space, kind.Plural, name, cancellationToken: cancellation), cancellation);

    public Task<ProviderOutcome<JsonNode>> DeleteAsync(KubeKind kind, string name, string uid, CancellationToken cancellation) =>
        // Only the object that was looked at: another one may have taken the name since.
        AskAsync(() => client.CustomObjects.DeleteNamespacedCustomObjectAsync(kind.Group, kind.Version, space, kind.Plural, name, new V1DeleteOptions { Preconditions = new() { Uid = uid } }, cancellationToken: cancellation), cancellation);

    private static async Task<ProviderOutcome<JsonNode>> AskAsync(Func<Task<object>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask() is JsonElement element && JsonNode.Parse(element.GetRawText()) is { } node ? node : new JsonObject();
        }
        catch (HttpOperationException refused)
        {
            return RefusalOf(refused.Response);
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException || (failed is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Refusal(RefusalKind.Unreachable, $"The Kubernetes API does not answer: {failed.Message.Split('\n')[0]}");
        }
    }

    private static Refusal RefusalOf(HttpResponseMessageWrapper response)
    {
        var message = MessageIn(response.Content ?? "");
        var kind = (int)response.StatusCode switch
        {
            // A quota of the namespace is refused as forbidden, too.
            403 when message.Contains("exceeded quota", StringComparison.Ordinal) => RefusalKind.Quota,
            401 or 403 => RefusalKind.Forbidden,
            404 => RefusalKind.NotFound,
            409 => RefusalKind.InProgress,
            429 => RefusalKind.Throttled,
            408 or >= 500 => RefusalKind.Unreachable,
            _ => RefusalKind.Failed,
        };
        return new(kind, $"Kubernetes answered {(int)response.StatusCode}{(message.Length == 0 ? "." : $": {message}")}", RetryAfterOf(response));
    }

    private static string MessageIn(string body)
    {
        try
        {
            var text = JsonNode.Parse(body).TextAt("message") ?? "";
            return text.Length > LongestMessage ? text[..LongestMessage] + "..." : text;
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessageWrapper response) =>
        response.Headers.TryGetValue("Retry-After", out var values) && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
