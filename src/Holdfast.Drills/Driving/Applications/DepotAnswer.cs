using System.Net;
using System.Text.Json.Nodes;

namespace Holdfast.Drills.Driving.Applications;

/// <summary>The answer to one request; no status where none came.</summary>
internal sealed record DepotAnswer(HttpStatusCode? Status, JsonNode? Body)
{
    public bool IsGood => Status is { } status && (int)status is >= 200 and < 300;

    /// <summary>By the application's word nothing was done: it may be repeated, and must never appear.</summary>
    public bool IsRefused => Status is HttpStatusCode.ServiceUnavailable;

    public string Error { get; init; } = "";
}
