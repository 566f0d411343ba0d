using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Azure.Core;
using Holdfast.Azure.Arm;
using Holdfast.Recovery.Providers;
using Holdfast.Recovery.Sites;

namespace Holdfast.Azure.Postgres;

/// <summary>Azure Database for PostgreSQL, flexible server: its service restores to a moment, always into a server of a new name.</summary>
public sealed class FlexibleServerProvider(AzureServerSite site, ArmEndpoint endpoint, TokenCredential credential, ArmOptions options, TimeProvider time) : IRestoreProvider
{
    /// <summary>The one place that says which version of the service's API is spoken.</summary>
    public const string ApiVersion = "2026-10-01";

    private const string SourceTag = "holdfast-copy-of";
    private const string OwnerTag = "holdfast-owner";
    private const string ExpiresTag = "holdfast-expires";

    /// <summary>A listing of more pages than this is no group of servers.</summary>
    private const int MostPages = 50;

    private const int Port = 5432;

    /// <summary>The service promises that no more than the last five minutes are lost; it names no newest moment.</summary>
    private static readonly TimeSpan PromisedLoss = TimeSpan.FromMinutes(5);

    private readonly ArmClient arm = new(endpoint, credential, options, time);
    private readonly ConcurrentDictionary<string, ArmAnswer> operations = new(StringComparer.Ordinal);

    public string Name => "Azure Database for PostgreSQL";

    private string Servers => $"subscriptions/{site.Subscription}/resourceGroups/{site.ResourceGroup}/providers/Microsoft.DBforPostgreSQL/flexibleServers";

    public async Task<ProviderOutcome<RecoveryWindow>> WindowAsync(CancellationToken cancellation)
    {
        var source = await arm.GetAsync(PathOf(site.Server), ApiVersion, cancellation);
        if (source is not ProviderOutcome<ArmAnswer>.Done server)
            return RefusalOf(source);
        if (CopyTags.ReadMoment(server.Value.Body.TextAt("properties", "backup", "earliestRestoreDate")) is not { } earliest)
            return new Refusal(RefusalKind.NotFound, $"The server '{site.Server}' names no earliest restore date: its first backup is not done yet.");
        var listed = await ListAsync($"{PathOf(site.Server)}/backups", cancellation);
        if (listed is not ProviderOutcome<IReadOnlyList<JsonNode>>.Done backups)
            return ((ProviderOutcome<IReadOnlyList<JsonNode>>.Refused)listed).Refusal;
        return new RecoveryWindow(earliest, time.GetUtcNow() - PromisedLoss, LatestIsPromised: true, [
            .. from backup in backups.Value
               let completed = CopyTags.ReadMoment(backup.TextAt("properties", "completedTime"))
               where completed is not null
               orderby completed
               select new KnownBackup(backup.TextAt("name") ?? "", completed.Value)]);
    }

    public async Task<ProviderOutcome<CopyState>> BeginAsync(CopyRequest request, CancellationToken cancellation)
    {
        var source = await arm.GetAsync(PathOf(site.Server), ApiVersion, cancellation);
        if (source is not ProviderOutcome<ArmAnswer>.Done server)
            return RefusalOf(source);
        // The request that creates a server would change one that is there.
        var there = await arm.GetAsync(PathOf(request.Name), ApiVersion, cancellation);
        if (there is ProviderOutcome<ArmAnswer>.Done)
            return new Refusal(RefusalKind.InProgress, $"There is a server '{request.Name}' already.");
        if (there is ProviderOutcome<ArmAnswer>.Refused { Refusal: { Kind: not RefusalKind.NotFound } other })
            return other;
        var answer = await arm.PutAsync(PathOf(request.Name), ApiVersion, BodyOf(request, server.Value.Body), cancellation);
        if (answer is not ProviderOutcome<ArmAnswer>.Done begun)
            return RefusalOf(answer);
        operations[request.Name] = begun.Value;
        return new CopyState("accepted", AskAgainAfter: begun.Value.RetryAfter);
    }

    public async Task<ProviderOutcome<CopyState>> LookAsync(string name, CancellationToken cancellation)
    {
        if (operations.TryGetValue(name, out var begun) && begun.Operation is { } operation)
        {
            var answer = await arm.FollowAsync(operation, cancellation);
            switch (answer)
            {
                // Operations are forgotten after a time, the server is not: it is asked then.
                case ProviderOutcome<ArmAnswer>.Refused { Refusal.Kind: RefusalKind.NotFound }:
                    break;
                case ProviderOutcome<ArmAnswer>.Refused refused:
                    return refused.Refusal;
                case ProviderOutcome<ArmAnswer>.Done { Value: var state }:
                    if (StateOf(begun, state) is { } unfinished)
                        return unfinished;
                    break;
            }

            operations.TryRemove(name, out _);
        }

        var server = await arm.GetAsync(PathOf(name), ApiVersion, cancellation);
        return server is ProviderOutcome<ArmAnswer>.Done { Value: var found } ? StateOf(name, found) : RefusalOf(server);
    }

    public async Task<ProviderOutcome<IReadOnlyList<FoundCopy>>> FindAsync(CancellationToken cancellation) => await ListAsync(Servers, cancellation) switch
    {
        ProviderOutcome<IReadOnlyList<JsonNode>>.Done { Value: var servers } => new ProviderOutcome<IReadOnlyList<FoundCopy>>.Done([.. servers.Where(server => server.TextAt("properties", "state") is not "Dropping").Select(CopyIn).OfType<FoundCopy>()]),
        ProviderOutcome<IReadOnlyList<JsonNode>>.Refused { Refusal: var refusal } => refusal,
        _ => throw new InvalidOperationException("An outcome is a value or a refusal."),
    };

    public async Task<ProviderOutcome<FoundCopy>> MarkAsync(string name, CopyMark mark, CancellationToken cancellation)
    {
        var found = await OwnAsync(name, cancellation);
        if (found is not ProviderOutcome<FoundCopy>.Done)
            return found;
        var answer = await arm.PatchAsync(PathOf(name), ApiVersion, new JsonObject { ["tags"] = TagsOf(mark) }, cancellation);
        return answer is ProviderOutcome<ArmAnswer>.Done ? new FoundCopy(name, mark) : RefusalOf(answer);
    }

    public async Task<ProviderOutcome<string>> RemoveAsync(string name, CancellationToken cancellation)
    {
        switch (await OwnAsync(name, cancellation))
        {
            case ProviderOutcome<FoundCopy>.Refused { Refusal.Kind: RefusalKind.NotFound }:
                return name;
            case ProviderOutcome<FoundCopy>.Refused { Refusal: var refusal }:
                return refusal;
        }

        operations.TryRemove(name, out _);
        return await arm.DeleteAsync(PathOf(name), ApiVersion, cancellation) switch
        {
            ProviderOutcome<ArmAnswer>.Refused { Refusal: { Kind: not RefusalKind.NotFound } refusal } => refusal,
            _ => name,
        };
    }

    private string PathOf(string server) => $"{Servers}/{server}";

    private JsonObject BodyOf(CopyRequest request, JsonNode? source)
    {
        var properties = new JsonObject
        {
            ["createMode"] = "PointInTimeRestore",
            ["sourceServerResourceId"] = "/" + PathOf(site.Server),
            ["pointInTimeUTC"] = CopyTags.Write(request.Target ?? time.GetUtcNow()),
        };
        var network = new JsonObject();
        network.Take(source.At("properties", "network"), "delegatedSubnetResourceId", "privateDnsZoneArmResourceId");
        // A copy of the company's data never stands open, even where the running server does.
        if (network.Count == 0)
            network["publicNetworkAccess"] = "Disabled";
        properties["network"] = network;
        // Without the keys that the source is encrypted with, its backups do not open.
        properties.Take(source.At("properties"), "dataEncryption");
        var body = new JsonObject { ["tags"] = TagsOf(request.Mark), ["properties"] = properties };
        body.Take(source, "location");
        if (source.At("identity") is { } identity)
            body["identity"] = IdentityOf(identity);
        return body;
    }

    // What ARM shows of an identity holds more than it takes: of each user-assigned one only its name is given.
    private static JsonObject IdentityOf(JsonNode shown)
    {
        var given = new JsonObject();
        given.Take(shown, "type");
        if (shown.At("userAssignedIdentities") is JsonObject assigned)
            given["userAssignedIdentities"] = new JsonObject(assigned.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)new JsonObject())));
        return given;
    }

    private JsonObject TagsOf(CopyMark mark) => new() { [SourceTag] = site.Server, [OwnerTag] = mark.Owner, [ExpiresTag] = CopyTags.Write(mark.Expires) };

    private FoundCopy? CopyIn(JsonNode? server) =>
        server.TextAt("name") is { } name && name != site.Server && server.TextAt("tags", SourceTag) == site.Server
        && CopyTags.Read(server.TextAt("tags", OwnerTag), server.TextAt("tags", ExpiresTag)) is { } mark
            ? new(name, mark)
            : null;

    private async Task<ProviderOutcome<FoundCopy>> OwnAsync(string name, CancellationToken cancellation)
    {
        var answer = await arm.GetAsync(PathOf(name), ApiVersion, cancellation);
        if (answer is not ProviderOutcome<ArmAnswer>.Done server)
            return RefusalOf(answer);
        return CopyIn(server.Value.Body) is { } copy ? copy : new Refusal(RefusalKind.Forbidden, $"The server '{name}' does not carry holdfast's tags: it is not a copy of '{site.Server}', and is left alone.");
    }

    // Null when the operation has succeeded.
    private static ProviderOutcome<CopyState>? StateOf(ArmAnswer begun, ArmAnswer now)
    {
        var status = now.Body.TextAt("status") ?? "unknown";
        if (begun.OperationIsStatus ? status == "Succeeded" : now.Status != 202)
            return null;
        if (!begun.OperationIsStatus)
            return new CopyState("in progress", AskAgainAfter: now.RetryAfter);
        return status is "Failed" or "Canceled" or "Cancelled" ? ArmErrors.OfOperation(status, now.Body.At("error")) : new CopyState(status, AskAgainAfter: now.RetryAfter);
    }

    private static ProviderOutcome<CopyState> StateOf(string name, ArmAnswer server)
    {
        var state = server.Body.TextAt("properties", "state") ?? "unknown";
        return state switch
        {
            "Ready" when server.Body.TextAt("properties", "fullyQualifiedDomainName") is { Length: > 0 } host =>
                new CopyState(state, new(host, Port, RequiresTls: true), CopyTags.ReadMoment(server.Body.TextAt("properties", "pointInTimeUTC"))),
            "Disabled" or "Dropping" or "Stopped" or "Stopping" or "Inaccessible" => new Refusal(RefusalKind.Failed, $"The server '{name}' is {state}."),
            _ => new CopyState(state, AskAgainAfter: server.RetryAfter),
        };
    }

    private async Task<ProviderOutcome<IReadOnlyList<JsonNode>>> ListAsync(string path, CancellationToken cancellation)
    {
        List<JsonNode> all = [];
        var answer = await arm.GetAsync(path, ApiVersion, cancellation);
        for (var page = 1; ; page++)
        {
            if (answer is not ProviderOutcome<ArmAnswer>.Done done)
                return RefusalOf(answer);
            all.AddRange(done.Value.Body.EachAt("value"));
            if (done.Value.Body.TextAt("nextLink") is not { Length: > 0 } next)
                return new ProviderOutcome<IReadOnlyList<JsonNode>>.Done(all);
            if (page == MostPages || !Uri.TryCreate(next, UriKind.Absolute, out var address))
                return new Refusal(RefusalKind.Failed, $"The listing of '{path}' does not end within {MostPages} pages.");
            answer = await arm.FollowAsync(address, cancellation);
        }
    }

    private static Refusal RefusalOf(ProviderOutcome<ArmAnswer> outcome) => ((ProviderOutcome<ArmAnswer>.Refused)outcome).Refusal;
}
