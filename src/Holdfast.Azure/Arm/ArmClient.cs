using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Holdfast.Recovery.Providers;

namespace Holdfast.Azure.Arm;

/// <summary>Asks Azure Resource Manager, over the pipeline of Azure's own clients: one request, one answer or refusal.</summary>
internal sealed class ArmClient(ArmEndpoint endpoint, TokenCredential credential, ArmOptions options, TimeProvider time)
{
    private readonly HttpPipeline pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, endpoint.Scope));

    public Task<ProviderOutcome<ArmAnswer>> GetAsync(string path, string version, CancellationToken cancellation) => SendAsync(RequestMethod.Get, AddressOf(path, version), null, cancellation);

    public Task<ProviderOutcome<ArmAnswer>> PutAsync(string path, string version, JsonNode body, CancellationToken cancellation) => SendAsync(RequestMethod.Put, AddressOf(path, version), body, cancellation);

    public Task<ProviderOutcome<ArmAnswer>> PatchAsync(string path, string version, JsonNode body, CancellationToken cancellation) => SendAsync(RequestMethod.Patch, AddressOf(path, version), body, cancellation);

    public Task<ProviderOutcome<ArmAnswer>> DeleteAsync(string path, string version, CancellationToken cancellation) => SendAsync(RequestMethod.Delete, AddressOf(path, version), null, cancellation);

    /// <summary>Asks an address that ARM gave: of an operation, or of the next page.</summary>
    public Task<ProviderOutcome<ArmAnswer>> FollowAsync(Uri address, CancellationToken cancellation) =>
        // The token would go there too. An answer must not be able to send it to somebody else.
        address.IsAbsoluteUri && address.GetLeftPart(UriPartial.Authority) == endpoint.Address.GetLeftPart(UriPartial.Authority)
            ? SendAsync(RequestMethod.Get, address, null, cancellation)
            : Task.FromResult<ProviderOutcome<ArmAnswer>>(new Refusal(RefusalKind.Failed, $"Azure's answer leads to '{(address.IsAbsoluteUri ? address.Host : address)}', which is not {endpoint.Address.Host}: nothing is sent there."));

    private Uri AddressOf(string path, string version) => new(endpoint.Address, $"{path}?api-version={version}");

    private async Task<ProviderOutcome<ArmAnswer>> SendAsync(RequestMethod method, Uri address, JsonNode? body, CancellationToken cancellation)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        if (body is not null)
        {
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
            message.Request.Content = RequestContent.Create(BinaryData.FromString(body.ToJsonString()));
        }

        try
        {
            await pipeline.SendAsync(message, cancellation);
        }
        catch (AuthenticationFailedException failed)
        {
            // The first line: the rest lists every way of logging in that was tried.
            return new Refusal(RefusalKind.Forbidden, $"There are no usable credentials for Azure. Log in with `az login`, or give this machine a managed identity. {failed.Message.Split('\n')[0].Trim()}");
        }
        catch (Exception failed) when (failed is RequestFailedException || (failed is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Refusal(RefusalKind.Unreachable, $"{endpoint.Address.Host} does not answer: {failed.Message.Split('\n')[0].Trim()}");
        }

        return Read(message.Response);
    }

    private ProviderOutcome<ArmAnswer> Read(Response response)
    {
        var (text, wait) = (response.Content?.ToString() ?? "", RetryAfterOf(response));
        if (response.Status is < 200 or > 299)
            return ArmErrors.Of(response.Status, text, wait);
        JsonNode? body;
        try
        {
            body = text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return new Refusal(RefusalKind.Unreachable, $"What {endpoint.Address.Host} answered is no JSON: something stands between.");
        }

        var status = AddressIn(response, "Azure-AsyncOperation");
        return new ArmAnswer(response.Status, body, status ?? AddressIn(response, "Location"), status is not null, wait);
    }

    private static Uri? AddressIn(Response response, string header) => response.Headers.TryGetValue(header, out var text) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address) ? address : null;

    private TimeSpan? RetryAfterOf(Response response)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment > time.GetUtcNow() ? moment - time.GetUtcNow() : null;
    }
}
