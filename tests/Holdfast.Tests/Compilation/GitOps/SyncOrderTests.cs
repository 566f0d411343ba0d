using Holdfast.Compilation.GitOps;
using Xunit;

namespace Holdfast.Tests.Compilation.GitOps;

public sealed class SyncOrderTests
{
    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Nothing_is_applied_before_what_it_stands_on(string sample)
    {
        var order = SyncOrder.Of(CompiledSample.Source(sample));

        Assert.All(order.Units, unit => Assert.All(unit.Needs, need => Assert.True(order.Waves[need] < order.Waves[unit.Name], $"{unit.Name} before {need}")));
        Assert.Contains(order.Units, unit => order.Waves[unit.Name] > 1);
    }
}
