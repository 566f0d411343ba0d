using Holdfast.Compilation.Kubernetes.Draining;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Reading;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation.Kubernetes;

public sealed class DrainCertificateTests
{
    [Theory]
    [InlineData("regional-warehouse", "production")]
    [InlineData("regional-warehouse", "staging")]
    [InlineData("multinational-distributor", "production")]
    public void Every_condition_holds_for_the_samples(string sample, string environment) =>
        Assert.Empty(DrainCertificate.Violations(Cluster(sample, environment)));

    [Fact]
    public void Each_of_the_fourteen_conditions_is_judged() =>
        Assert.Equal(
            Enumerable.Range(1, 14).Select(number => $"D{number}"),
            DrainArithmetic.Of(Cluster("regional-warehouse")).Select(inequality => inequality.Code).Distinct().OrderBy(code => int.Parse(code[1..], System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("D1", "platform.ingress.placement.drain.accept=20s")]
    [InlineData("D2", "platform.ingress.placement.drain.longest=30s")]
    [InlineData("D3", "platform.ingress.placement.drain.grace=1m")]
    [InlineData("D4", "platform.placement.interactive.drain.accept=5s")]
    [InlineData("D5", "platform.placement.interactive.drain.grace=1m")]
    [InlineData("D6", "platform.placement.scheduled.drain.grace=5m")]
    [InlineData("D7", "platform.cluster.pools.apps.drainTimeout=10m")]
    [InlineData("D8", "platform.cluster.scaleDownGrace=10m")]
    [InlineData("D9", "platform.cluster.upgrades.window=Sun 06:00-07:00")]
    [InlineData("D11", "platform.placement.scheduled.disruption.maxUnavailable=0")]
    [InlineData("D13", "workloads.odoo-web.load.peak=200/s")]
    [InlineData("D14", "platform.cluster.coreQuota=100")]
    public void A_condition_that_is_broken_is_named(string code, string change) =>
        Assert.Equal([code], DrainArithmetic.Of(Cluster("regional-warehouse", "production", change)).Where(inequality => !inequality.Holds).Select(inequality => inequality.Code).Distinct());

    [Fact]
    public void The_certificate_says_what_happens_where_one_does_not_hold()
    {
        var text = DrainCertificate.Of(Cluster("regional-warehouse", "production", "platform.placement.interactive.drain.grace=1m"));

        Assert.Contains("**2 of ", text, StringComparison.Ordinal);
        Assert.Contains("- D5 odoo-web: terminationGracePeriodSeconds 60 s, but 15 s + 120 s + 10 s = 145 s: a worker is killed during a transaction.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_estate_leaves_out_is_solved_so_that_it_holds()
    {
        var cluster = Cluster("regional-warehouse", "production", "platform.placement.interactive.drain=null", "platform.ingress.placement.drain=null");

        Assert.Equal(TimeSpan.FromSeconds(145), cluster.Find("odoo-web")!.Drain.Grace);
        Assert.Equal(TimeSpan.FromSeconds(175), ProxyDrain.Of(cluster).Grace);
        Assert.Empty(DrainCertificate.Violations(cluster));
    }

    [Theory]
    [InlineData("platform.placement.interactive.drain.grace=1m", "HF1601")]
    [InlineData("platform.cluster.scaleDownGrace=10m", "HF1602")]
    [InlineData("platform.cluster.coreQuota=100", "HF1603")]
    public void What_does_not_hold_is_told_at_the_line_that_mends_it(string change, string code)
    {
        var reading = new EstateReader(new EstateFilesOnDisk(RepositoryRoot.Path)).Read("samples/regional-warehouse/estate.yaml", "production", EstateChange.WhatIf([change]));
        var problems = DrainChecks.Check(new CompilationSource(reading.Estate!, "production"), reading.Places!);

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal(code, problem.Code.ToString()));
        Assert.All(problems, problem => Assert.True(problem.Place.Column > 1, problem.ToString()));
    }

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Nothing_is_told_of_an_estate_whose_drain_holds(string sample)
    {
        var reading = new EstateReader(new EstateFilesOnDisk(RepositoryRoot.Path)).Read($"samples/{sample}/estate.yaml", "production");
        Assert.Empty(DrainChecks.Check(new CompilationSource(reading.Estate!, "production"), reading.Places!));
    }

    private static ClusterPlan Cluster(string sample, string environment = "production", params string[] changes) => new(CompiledSample.Source(sample, environment, changes));
}
