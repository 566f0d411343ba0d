using System.Text.Json;
using System.Text.Json.Nodes;
using Holdfast.Recovery.Providers;

namespace Holdfast.Azure.Arm;

/// <summary>Makes a refusal of ARM's error: its code decides, and where that says nothing the HTTP status.</summary>
internal static class ArmErrors
{
    private const int LongestMessage = 400;

#pragma warning disable format // an aligned table
    private static readonly (string Part, RefusalKind Kind)[] ByCode =
    [
        ("Quota",            RefusalKind.Quota),         // QuotaExceeded, SubscriptionQuotaExceeded
        ("Capacity",         RefusalKind.Quota),         // InsufficientCapacity, RegionCapacity...
        ("OfferRestricted",  RefusalKind.Quota),         // LocationIsOfferRestricted
        ("SkuNotAvailable",  RefusalKind.Quota),
        ("PointInTime",      RefusalKind.OutsideWindow), // InvalidPointInTime...
        ("RestoreTime",      RefusalKind.OutsideWindow),
        ("ScopeLocked",      RefusalKind.Forbidden),     // a lock on the group forbids removing
        ("Authorization",    RefusalKind.Forbidden),     // AuthorizationFailed, LinkedAuthorizationFailed
        ("Policy",           RefusalKind.Forbidden),     // RequestDisallowedByPolicy
        ("NotFound",         RefusalKind.NotFound),
        ("AlreadyExists",    RefusalKind.InProgress),    // ServerNameAlreadyExists
        ("InProgress",       RefusalKind.InProgress),    // OperationInProgress
        ("TooManyRequests",  RefusalKind.Throttled),
    ];
#pragma warning restore format

    public static Refusal Of(int status, string body, TimeSpan? retryAfter)
    {
        var (code, message) = Read(body);
        return new(KindOf(status, code), $"Azure answered {status}{(code.Length == 0 ? "" : $" ({code})")}{(message.Length == 0 ? "." : $": {message}")}", retryAfter);
    }

    /// <summary>The refusal out of an operation that ended badly.</summary>
    public static Refusal OfOperation(string status, JsonNode? error)
    {
        var (code, message) = (TextOf(error?["code"]), TextOf(error?["message"]));
        // Throttled inside of an operation means that the operation is over: asking again does not bring it back.
        var kind = KindOf(0, code);
        return new(kind is RefusalKind.Throttled or RefusalKind.Unreachable ? RefusalKind.Failed : kind, $"The operation ended as {status}{(code.Length == 0 ? "" : $" ({code})")}{(message.Length == 0 ? "." : $": {message}")}");
    }

    private static RefusalKind KindOf(int status, string code)
    {
        // A throttled request is one whatever its code is called.
        if (status == 429)
            return RefusalKind.Throttled;
        if (Array.Find(ByCode, entry => code.Contains(entry.Part, StringComparison.OrdinalIgnoreCase)) is { Part: not null } known)
            return known.Kind;
        return status switch
        {
            401 or 403 => RefusalKind.Forbidden,
            404 => RefusalKind.NotFound,
            409 => RefusalKind.InProgress,
            408 or >= 500 => RefusalKind.Unreachable,
            _ => RefusalKind.Failed,
        };
    }

    private static (string Code, string Message) Read(string body)
    {
        try
        {
            var error = JsonNode.Parse(body) is JsonObject all ? all["error"] : null;
            return (TextOf(error?["code"]), TextOf(error?["message"]));
        }
        catch (JsonException)
        {
            // A proxy's page, for example: its text helps nobody.
            return ("", "");
        }
    }

    private static string TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text.Length > LongestMessage ? text[..LongestMessage] + "..." : text : "";
}
