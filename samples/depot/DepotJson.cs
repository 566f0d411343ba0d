using System.Text.Json.Serialization;
using Depot.Orders;
using Depot.Sessions;

namespace Depot;

/// <summary>Everything that is read or written as JSON, compiled: no reflection at the first request.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(DepotSettings))]
[JsonSerializable(typeof(OrderRequest))]
[JsonSerializable(typeof(AcceptedOrder))]
[JsonSerializable(typeof(OrderState))]
[JsonSerializable(typeof(MoveRequest))]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(Session))]
internal sealed partial class DepotJson : JsonSerializerContext;
