using Holdfast.Assessment;
using Holdfast.Assessment.Rules;
using Holdfast.Assessment.Scoring;
using Holdfast.Estate.Model;
using Xunit;

namespace Holdfast.Tests.Assessment.Scoring;

public sealed class MaturityScoreTests
{
    [Fact]
    public void What_nobody_has_described_earns_no_point()
    {
        var ingress = Maturity(Area.Ingress, model => model with { Platform = null });

        Assert.Equal((0, 0), (ingress.Reached, ingress.Percent));
        Assert.Contains("missed HF2160 (2)", ingress.Arithmetic, StringComparison.Ordinal);
        Assert.Contains("not judged without platform.ingress: ", ingress.Arithmetic, StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_a_described_part_away_never_raises_the_score()
    {
        var described = Maturity(Area.Ingress, model => model);
        var silent = Maturity(Area.Ingress, model => model with { Platform = model.Platform! with { Edge = null } });

        Assert.True(silent.Percent < described.Percent, $"{described.Arithmetic}\n{silent.Arithmetic}");
    }

    [Fact]
    public void What_an_estate_does_without_is_not_counted()
    {
        var tenancy = Maturity(Area.Tenancy, model => model);

        Assert.Equal((0, null), (tenancy.Possible, tenancy.Percent));
        Assert.Equal("nothing to judge; 7 rules do not apply (20)", tenancy.Arithmetic);
    }

    [Fact]
    public void The_arithmetic_adds_up() =>
        Assert.All(Of(model => model with { Platform = null, Partners = Named.None<Partner>() }), area =>
            Assert.Equal(area.Possible, area.Reached + area.Missed.Concat(area.NotJudged).Sum(rule => rule.Points)));

    private static AreaMaturity Maturity(Area area, Func<EstateModel, EstateModel> change) => Of(change).Single(each => each.Area == area);

    private static IReadOnlyList<AreaMaturity> Of(Func<EstateModel, EstateModel> change) =>
        Assessor.Assess(new AssessedEstate(change(FixtureEstate.AsWritten.Model), FixtureEstate.Today)).Maturity;
}
