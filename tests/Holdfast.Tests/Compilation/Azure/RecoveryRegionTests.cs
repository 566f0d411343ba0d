using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Azure.Bicep;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

/// <summary>The second region holds what its mode says, and nothing that costs more.</summary>
public sealed class RecoveryRegionTests
{
    private const string Sample = "multinational-distributor";

    private static readonly string[] Network = ["recoveryNames", "recoveryNetwork", "recoveryVault"];

    [Fact]
    public void Backups_need_a_network_and_secrets_there() => Assert.Equal(Network, RecoveryModules("backup-restore"));

    [Fact]
    public void A_pilot_light_has_data_and_no_platform() =>
        Assert.Equal(["recoveryAlerts", "recoveryDatabases", "recoveryEndpoints", .. Network], RecoveryModules("pilot-light"));

    [Theory]
    [InlineData("warm-standby")]
    [InlineData("active-active")]
    public void A_second_platform_has_caches_and_rights_of_its_own(string mode) =>
        Assert.Equal(["recoveryAccess", "recoveryAlerts", "recoveryCaches", "recoveryCluster", "recoveryDatabases", "recoveryEndpoints", .. Network], RecoveryModules(mode));

    [Fact]
    public void Only_a_standby_waits_with_few_nodes()
    {
        Assert.Equal(new BooleanLiteral(true), Use(Deployment("warm-standby"), "recoveryCluster").Values.Find("standby"));
        Assert.Equal(new BooleanLiteral(false), Use(Deployment("active-active"), "recoveryCluster").Values.Find("standby"));
        Assert.Null(Use(Deployment("warm-standby"), "cluster").Values.Find("standby"));
    }

    [Fact]
    public void Only_what_is_recovered_stands_there()
    {
        var caches = Deployment("warm-standby").Modules.Single(module => module.Compiled.Path.EndsWith("recovery-caches.bicep", StringComparison.Ordinal));
        Assert.Equal(["redisOrderSessions"], caches.File.Resources.Where(resource => resource.Type == ApiVersions.Redis).Select(resource => resource.Name));
    }

    [Fact]
    public void Workloads_keep_their_identity_in_the_second_region()
    {
        var workloads = Deployment("warm-standby").Modules.Single(module => module.Compiled.Path.EndsWith("/workloads.bicep", StringComparison.Ordinal));
        var credentials = workloads.File.Resources.Where(resource => resource.Type == ApiVersions.FederatedCredential).Select(resource => resource.Name).ToList();
        Assert.Contains("recoveryAccountOfOrderDesk", credentials);
        Assert.DoesNotContain("recoveryAccountOfPortalWeb", credentials);
    }

    [Fact]
    public void A_gateway_stands_in_each_region_that_a_platform_runs_in()
    {
        Assert.Contains("recoveryEdge", Names(Deployment("warm-standby", "regional-warehouse")));
        Assert.DoesNotContain("recoveryEdge", Names(Deployment("pilot-light", "regional-warehouse")));
    }

    [Fact]
    public void Nodes_may_pull_before_there_is_a_cluster()
    {
        var cluster = Deployment("warm-standby").Modules.Single(module => module.Compiled.Path.EndsWith("/cluster.bicep", StringComparison.Ordinal)).File;
        var pulls = cluster.Declarations.OfType<ModuleUse>().Single(use => use.Path == "image-pulls.bicep");
        var aks = cluster.Resources.Single(resource => resource.Type == ApiVersions.Cluster);
        Assert.Contains(pulls.Symbol, ((ArrayLiteral)aks.Body.Find("dependsOn")!).Items);
    }

    private static Deployment Deployment(string mode, string sample = Sample) => Holdfast.Compilation.Azure.Deployment.Of(new AzurePlan(CompiledSample.Source(sample, "production", $"azure.recovery.mode={mode}")));

    private static string[] RecoveryModules(string mode) => [.. Names(Deployment(mode)).Where(name => name.StartsWith("recovery", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(Deployment deployment) => deployment.Main.Declarations.OfType<ModuleUse>().Select(use => use.Name);

    private static ModuleUse Use(Deployment deployment, string name) => deployment.Main.Declarations.OfType<ModuleUse>().Single(use => use.Name == name);
}
