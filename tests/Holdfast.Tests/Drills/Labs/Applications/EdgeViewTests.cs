using Holdfast.Drills.Labs.Applications;
using Xunit;

namespace Holdfast.Tests.Drills.Labs.Applications;

public sealed class EdgeViewTests
{
    [Theory]
    [InlineData("UP", true)]
    [InlineData("UP 2/3", true)]
    [InlineData("DOWN", false)]
    [InlineData("DOWN 1/2", false)]
    [InlineData("NOLB", false)]
    [InlineData("MAINT", false)]
    public void Only_a_server_that_is_up_gets_requests(string status, bool inRotation) =>
        Assert.Equal(inRotation, EdgeView.Parse(Table($"depot,z1,{status}")).Contains("z1"));

    [Fact]
    public void Neither_the_whole_nor_another_proxy_counts_as_a_replica() =>
        Assert.Equal(["z2"], EdgeView.Parse(Table("depot,FRONTEND,OPEN", "depot,z2,UP", "depot,BACKEND,UP", "primary,z3,UP")));

    [Fact]
    public void No_answer_means_that_nobody_gets_requests() => Assert.Empty(EdgeView.Parse(""));

    private static string Table(params string[] rows) => "# pxname,svname,status\n" + string.Join('\n', rows) + "\n";
}
