using Holdfast.Estate.Model;
using Holdfast.Estate.Placing;
using Holdfast.Estate.Values;
using Holdfast.Tests.Estate.Graph;
using Xunit;

namespace Holdfast.Tests.Estate.Placing;

public sealed class EffectivePlacementTests
{
    [Fact]
    public void What_a_workload_does_not_say_its_class_says()
    {
        var placement = Of(
            new Placement { Pool = "apps", Spread = Spread.Zones, Drain = new Drain { Accept = TimeSpan.FromSeconds(15), Longest = TimeSpan.FromMinutes(2) } },
            new Placement { Pool = "germany", Drain = new Drain { Longest = TimeSpan.FromMinutes(10) } });

        Assert.Equal("germany", placement.Pool);
        Assert.Equal(Spread.Zones, placement.Spread);
        Assert.Equal(new Drain { Accept = TimeSpan.FromSeconds(15), Longest = TimeSpan.FromMinutes(10) }, placement.Drain);
    }

    [Fact]
    public void A_budget_said_one_way_is_not_mixed_with_the_other_way()
    {
        var placement = Of(
            new Placement { Disruption = new Disruption { MaxUnavailable = 1, EvictAfter = TimeSpan.FromSeconds(30) } },
            new Placement { Disruption = new Disruption { MinAvailable = 2 } });

        Assert.Equal(new Disruption { MinAvailable = 2, EvictAfter = TimeSpan.FromSeconds(30) }, placement.Disruption);
    }

    [Fact]
    public void Only_the_workloads_own_class_counts()
    {
        var estate = Estate(new ClassPlacement { Worker = new Placement { Pool = "jobs" } });

        Assert.Null(EffectivePlacement.Of(estate, Web()).Pool);
    }

    [Theory]
    [InlineData("1.35", true)]
    [InlineData("1.9", true)]
    [InlineData("2.0", false)]
    [InlineData("1.35.2", false)]
    [InlineData("1.x", false)]
    public void A_version_of_Kubernetes_is_a_minor_version(string text, bool isRead)
    {
        Assert.Equal(isRead, KubernetesVersion.TryParse(text, out var version));
        if (isRead)
            Assert.Equal(text, version.ToString());
    }

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1.3", true)]
    [InlineData("1.4", false)]
    [InlineData("12", false)]
    public void A_version_of_TLS_is_one_that_exists(string text, bool isRead)
    {
        Assert.Equal(isRead, TlsVersion.TryParse(text, out var version));
        if (isRead)
            Assert.Equal(text, version.ToString());
    }

    private static Placement Of(Placement ofClass, Placement own) =>
        EffectivePlacement.Of(Estate(new ClassPlacement { Interactive = ofClass }), Web() with { Placement = own });

    private static EstateModel Estate(ClassPlacement classes) =>
        GraphExample.EstateOf() with { Platform = new Platform { Placement = classes } };

    private static Workload Web() => new() { Name = "web", App = new Name("odoo"), Class = WorkloadClass.Interactive };
}
