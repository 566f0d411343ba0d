using System.Text.Json.Nodes;
using Holdfast.Azure.CloudNativePg;
using Holdfast.Recovery.Providers;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Validation;
using Holdfast.Tests.Azure.StandIns;
using k8s;
using Xunit;

namespace Holdfast.Tests.Azure.CloudNativePg;

/// <summary>The provider against a stand-in of the Kubernetes API: no cluster has been asked.</summary>
public sealed class CloudNativePgProviderTests : CloudCopyContract
{
    private readonly KubernetesStandIn cluster = new();

    public override async ValueTask InitializeAsync() => await cluster.StartAsync(Cancellation);

    protected override async ValueTask StopAsync() => await cluster.DisposeAsync();

    protected override Task<IRestoreProvider> ProviderAsync() => Task.FromResult<IRestoreProvider>(Make());

    [Fact]
    public async Task The_copy_has_the_shape_of_its_source_one_instance_and_archives_nowhere()
    {
        await RestoreAsync(Make(), "copy", Moment);

        var spec = cluster.State["copy"]["spec"]!;
        Assert.Equal("2026-11-20T09:00:00Z", (string?)spec["bootstrap"]!["recovery"]!["recoveryTarget"]!["targetTime"]);
        Assert.Equal(("erp", "odoo"), ((string?)spec["bootstrap"]!["recovery"]!["database"], (string?)spec["bootstrap"]!["recovery"]!["owner"]));
        Assert.Equal(("erp-backups", "erp"), ((string?)spec["externalClusters"]![0]!["plugin"]!["parameters"]!["barmanObjectName"], (string?)spec["externalClusters"]![0]!["plugin"]!["parameters"]!["serverName"]));
        Assert.Equal(("64Gi", "400"), ((string?)spec["storage"]!["size"], (string?)spec["postgresql"]!["parameters"]!["max_connections"]));
        Assert.Equal(1, (int?)spec["instances"]);
        Assert.Null(spec["plugins"] ?? spec["backup"] ?? spec["postgresql"]!["synchronous"]);
    }

    [Fact]
    public async Task A_source_with_the_built_in_store_is_restored_from_that()
    {
        var spec = cluster.State[KubernetesStandIn.Source]["spec"]!.AsObject();
        spec.Remove("plugins");
        spec["backup"] = JsonNode.Parse("""{ "barmanObjectStore": { "destinationPath": "https://north.blob.core.windows.net/backups" } }""");

        await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal("erp", (string?)cluster.State["copy"]["spec"]!["externalClusters"]![0]!["barmanObjectStore"]!["serverName"]);
    }

    [Fact]
    public async Task Only_completed_backups_of_this_cluster_count()
    {
        var window = ValueOf(await Make().WindowAsync(Cancellation));

        Assert.Equal(["erp-20261118", "erp-20261119"], window.Backups.Select(backup => backup.Name));
        Assert.Equal(new(2026, 10, 20, 2, 11, 4, TimeSpan.Zero), window.Earliest);
    }

    [Fact]
    public async Task While_archiving_fails_the_window_ends_where_it_began_to_fail()
    {
        cluster.State[KubernetesStandIn.Source]["status"]!["conditions"] = JsonNode.Parse("""[{ "type": "ContinuousArchiving", "status": "False", "lastTransitionTime": "2026-11-20T07:00:00Z" }]""");

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal(RefusalKind.OutsideWindow, report.Refusal!.Kind);
        Assert.Equal([KubernetesStandIn.Source], cluster.State.Keys);
    }

    [Theory]
    [InlineData(403, "Forbidden", "clusters.postgresql.cnpg.io is forbidden: User \"x\" cannot create resource", RefusalKind.Forbidden)]
    [InlineData(403, "Forbidden", "clusters.postgresql.cnpg.io \"copy\" is forbidden: exceeded quota: storage", RefusalKind.Quota)]
    [InlineData(409, "AlreadyExists", "clusters.postgresql.cnpg.io \"copy\" already exists", RefusalKind.InProgress)]
    [InlineData(422, "Invalid", "Cluster is invalid: spec.storage", RefusalKind.Failed)]
    public async Task An_error_of_Kubernetes_is_a_refusal_of_its_kind_and_leaves_nothing(int status, string reason, string message, RefusalKind expected)
    {
        cluster.Next.Enqueue(("POST", status, null, KubernetesStandIn.StatusBody(status, reason, message), false));

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal(expected, report.Refusal!.Kind);
        Assert.NotEqual(Verdict.Pass, report.Verdict);
        Assert.Equal([KubernetesStandIn.Source], cluster.State.Keys);
    }

    [Fact]
    public async Task A_throttled_request_is_repeated_when_Kubernetes_wants_it()
    {
        cluster.Next.Enqueue(("POST", 429, "41", KubernetesStandIn.StatusBody(429, "TooManyRequests", "Too many requests"), false));

        Assert.Equal(Verdict.Pass, (await RestoreAsync(Make(), "copy", Moment)).Verdict);
        Assert.True(Hurried.Passed >= TimeSpan.FromSeconds(41), $"{Hurried.Passed}");
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_found_to_be_our_own_copy()
    {
        cluster.Next.Enqueue(("POST", 503, "5", "", true));

        Assert.Equal(Verdict.Pass, (await RestoreAsync(Make(), "copy", Moment)).Verdict);
    }

    [Fact]
    public async Task A_recovery_that_is_begun_anew_for_ever_is_given_up_removed_and_never_green()
    {
        cluster.AsksUntilReady = int.MaxValue;

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal((Verdict.CouldNotVerify, RefusalKind.TimedOut), (report.Verdict, report.Refusal!.Kind));
        Assert.Equal([KubernetesStandIn.Source], cluster.State.Keys);
    }

    [Fact]
    public async Task A_cluster_that_the_operator_gives_up_on_is_red()
    {
        cluster.Phase = "Cluster is unrecoverable and needs manual intervention";

        var report = await RestoreAsync(Make(), "copy", Moment);

        Assert.Equal((Verdict.Fail, RefusalKind.Failed), (report.Verdict, report.Refusal!.Kind));
    }

    [Fact]
    public async Task A_cluster_of_another_moment_than_asked_for_fails_although_it_is_ready()
    {
        cluster.OtherMoment = "2026-11-20T05:00:00Z";

        Assert.Equal(Verdict.Fail, (await RestoreAsync(Make(), "copy", Moment)).Verdict);
    }

    [Fact]
    public async Task A_cluster_that_carries_no_mark_is_never_removed()
    {
        Assert.Equal(RefusalKind.Forbidden, RefusalOf(await Make().RemoveAsync(KubernetesStandIn.Source, Cancellation)).Kind);
        Assert.Equal([KubernetesStandIn.Source], cluster.State.Keys);
    }

    [Fact]
    public async Task A_refused_token_is_not_repeated_in_what_is_said()
    {
        var refusal = RefusalOf(await Make("wrong-and-secret").WindowAsync(Cancellation));

        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
        Assert.DoesNotContain("wrong-and-secret", refusal.Text, StringComparison.Ordinal);
    }

    private CloudNativePgProvider Make(string token = KubernetesStandIn.Token) => new CloudNativePgProvider(
        new CloudNativePgSite(KubernetesStandIn.Space, KubernetesStandIn.Source),
        new Kubernetes(new KubernetesClientConfiguration { Host = cluster.Address.ToString(), AccessToken = token, SslCaCerts = cluster.Trusted }),
        Hurried);
}
