using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Holdfast.Azure.Arm;
using Holdfast.Azure.Postgres;
using Holdfast.Compilation.Azure;
using Holdfast.Recovery.Providers;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Validation;
using Holdfast.Tests.Azure.StandIns;
using Xunit;

namespace Holdfast.Tests.Azure.Postgres;

/// <summary>The provider against a stand-in of ARM: no server of Azure has been asked.</summary>
public sealed class FlexibleServerProviderTests : CloudCopyContract
{
    private readonly ArmStandIn arm = new();

    public override async ValueTask InitializeAsync() => await arm.StartAsync(Cancellation);

    protected override async ValueTask StopAsync() => await arm.DisposeAsync();

    protected override Task<IRestoreProvider> ProviderAsync() => Task.FromResult<IRestoreProvider>(Make());

    [Fact]
    public async Task The_request_names_source_moment_and_owner_and_leaves_no_copy_open_to_the_internet()
    {
        await RestoreAsync(Make(), "copy", Moment);

        var made = arm.State["copy"];
        Assert.Equal("PointInTimeRestore", (string?)made["properties"]!["createMode"]);
        Assert.EndsWith($"/{ArmStandIn.Group}/providers/Microsoft.DBforPostgreSQL/flexibleServers/{ArmStandIn.Source}", (string?)made["properties"]!["sourceServerResourceId"], StringComparison.Ordinal);
        Assert.StartsWith("/subscriptions/", (string?)made["properties"]!["sourceServerResourceId"], StringComparison.Ordinal);
        Assert.Equal("Disabled", (string?)made["properties"]!["network"]!["publicNetworkAccess"]);
        Assert.Equal(("westeurope", Mark().Owner), ((string?)made["location"], (string?)made["tags"]!["holdfast-owner"]));
    }

    [Fact]
    public void The_version_of_the_api_is_the_one_that_servers_are_compiled_for() => Assert.Equal(FlexibleServerProvider.ApiVersion, ApiVersions.Postgres.Version);

    [Fact]
    public async Task A_throttled_request_is_repeated_when_Azure_wants_it_and_not_before()
    {
        arm.Next.Enqueue(("PUT", 429, "137", ArmStandIn.ErrorBody("TooManyRequests", "The request was throttled."), false));

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal(Verdict.Pass, report.Verdict);
        Assert.True(Hurried.Passed >= TimeSpan.FromSeconds(137), $"{Hurried.Passed}");
    }

    [Theory]
    [InlineData("PUT", 403, "AuthorizationFailed", RefusalKind.Forbidden)]
    [InlineData("PUT", 403, "RequestDisallowedByPolicy", RefusalKind.Forbidden)]
    [InlineData("PUT", 409, "ServerNameAlreadyExists", RefusalKind.InProgress)]
    [InlineData("PUT", 409, "SubscriptionQuotaExceeded", RefusalKind.Quota)]
    [InlineData("PUT", 400, "LocationIsOfferRestricted", RefusalKind.Quota)]
    [InlineData("PUT", 400, "InvalidPointInTimeUTC", RefusalKind.OutsideWindow)]
    [InlineData("PUT", 400, "InvalidParameterValue", RefusalKind.Failed)]
    [InlineData("GET", 404, "ResourceGroupNotFound", RefusalKind.NotFound)]
    public async Task An_error_of_Azure_is_a_refusal_of_its_kind_and_leaves_nothing(string method, int status, string code, RefusalKind expected)
    {
        arm.Next.Enqueue((method, status, null, ArmStandIn.ErrorBody(code, "Something is so."), false));

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal(expected, report.Refusal!.Kind);
        Assert.NotEqual(Verdict.Pass, report.Verdict);
        Assert.Contains(code, report.Findings[0], StringComparison.Ordinal);
        Assert.Equal([ArmStandIn.Source], arm.State.Keys);
    }

    [Fact]
    public async Task An_operation_that_never_ends_is_given_up_removed_and_never_green()
    {
        arm.AsksUntilDone = int.MaxValue;

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal((Verdict.CouldNotVerify, RefusalKind.TimedOut), (report.Verdict, report.Refusal!.Kind));
        Assert.Equal(TimeSpan.FromMinutes(10), report.Took);
        Assert.Equal([ArmStandIn.Source], arm.State.Keys);
    }

    [Fact]
    public async Task An_operation_that_failed_is_red_and_what_it_made_is_removed()
    {
        arm.End = """{ "status": "Failed", "error": { "code": "InternalServerError", "message": "An unexpected error occured while processing the request." } }""";

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal((Verdict.Fail, RefusalKind.Failed), (report.Verdict, report.Refusal!.Kind));
        Assert.Equal([ArmStandIn.Source], arm.State.Keys);
    }

    [Fact]
    public async Task A_server_of_another_moment_than_asked_for_fails_although_it_is_ready()
    {
        arm.Shift = TimeSpan.FromHours(-1);

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal(Verdict.Fail, report.Verdict);
        Assert.Contains("08:00:00", report.Findings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task An_operation_that_is_forgotten_or_has_only_a_location_is_followed_to_its_end(bool forgets, bool onlyLocation)
    {
        (arm.Forgets, arm.OnlyLocation) = (forgets, onlyLocation);

        Assert.Equal(Verdict.Pass, (await RestoreAsync(Make(), "copy", Moment)).Verdict);
    }

    [Fact]
    public async Task An_answer_that_was_lost_does_not_make_a_second_copy_or_lose_the_first()
    {
        // The operation's address was in the lost answer: the server itself is asked.
        arm.Forgets = true;
        arm.Next.Enqueue(("PUT", 503, "5", "", true));

        Assert.Equal(Verdict.Pass, (await RestoreAsync(Make(), "copy", Moment)).Verdict);
        Assert.Single(arm.Requests, request => request.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_is_not_sent_to_whatever_address_an_answer_names()
    {
        await using var other = new ArmStandIn();
        await other.StartAsync(Cancellation);
        arm.OtherAddress = other.Address;

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal(RefusalKind.Failed, report.Refusal!.Kind);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_server_that_carries_no_mark_is_never_removed()
    {
        Assert.Equal(RefusalKind.Forbidden, RefusalOf(await Make().RemoveAsync(ArmStandIn.Source, Cancellation)).Kind);
        Assert.Equal([ArmStandIn.Source], arm.State.Keys);
    }

    [Fact]
    public async Task Without_credentials_the_refusal_says_what_to_do_and_names_no_token()
    {
        var missing = DelegatedTokenCredential.Create((_, _) => throw new CredentialUnavailableException("Nothing to log in with."));

        var refusal = RefusalOf(await Make(missing).WindowAsync(Cancellation));

        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
        Assert.Contains("az login", refusal.Text, StringComparison.Ordinal);
        Assert.Empty(arm.Requests);
    }

    [Fact]
    public async Task A_refused_token_is_not_repeated_in_what_is_said()
    {
        var wrong = DelegatedTokenCredential.Create((_, _) => new AccessToken("wrong-and-secret", DateTimeOffset.MaxValue));

        var refusal = RefusalOf(await Make(wrong).WindowAsync(Cancellation));

        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
        Assert.DoesNotContain("wrong-and-secret", refusal.Text, StringComparison.Ordinal);
    }

    private FlexibleServerProvider Make(TokenCredential? credential = null) => new FlexibleServerProvider(
        new AzureServerSite(ArmStandIn.Subscription, ArmStandIn.Group, ArmStandIn.Source),
        new ArmEndpoint(arm.Address, "https://management.azure.com/.default"),
        credential ?? DelegatedTokenCredential.Create((_, _) => new AccessToken(ArmStandIn.Token, DateTimeOffset.MaxValue)),
        new ArmOptions { Transport = new HttpClientTransport(arm.Trusting()) },
        Hurried);
}
