using System.Text;
using CsCheck;
using Holdfast.Assessment;
using Holdfast.Assessment.Baselines;
using Holdfast.Assessment.Reports;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Tree;
using Xunit;

namespace Holdfast.Tests.Assessment.Baselines;

public sealed class FindingBaselineTests
{
    private static readonly AssessmentReport Report = Assessor.Assess(FixtureEstate.With("stores: { erp: { availability: same-zone } }"));

    private static readonly string Written = JsonReport.Of(Report, new EstatePlaces(new MappingNode(SourcePlace.StartOf("estate.yaml"), [])), roadmap: null).ToJsonString();

    [Fact]
    public void What_was_known_is_not_new()
    {
        var baseline = FindingBaseline.Read("baseline.json", Encoding.UTF8.GetBytes(Written), out var problem);

        Assert.Null(problem);
        Assert.All(Report.Findings, finding => Assert.True(baseline!.Knows(finding)));
        Assert.False(baseline!.Knows(Report.Findings[0] with { Fingerprint = "HF2201:stores/other" }));
    }

    [Theory]
    [InlineData("", "HF1451")]
    [InlineData("{ \"findings\": [", "HF1451")]
    [InlineData("[]", "HF1452")]
    [InlineData("{}", "HF1452")]
    [InlineData("{ \"findings\": [ {} ] }", "HF1452")]
    [InlineData("{ \"findings\": [ { \"fingerprint\": 7 } ] }", "HF1452")]
    [InlineData("{ \"findings\": [ 1 ] }", "HF1452")]
    public void A_malformed_baseline_is_a_diagnostic(string text, string code)
    {
        Assert.Null(FindingBaseline.Read("baseline.json", Encoding.UTF8.GetBytes(text), out var problem));
        Assert.Equal(code, problem?.Code.ToString());
    }

    [Fact]
    public void No_mutated_baseline_escapes_as_an_exception()
    {
        var bytes = Encoding.UTF8.GetBytes(Written);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length]).Sample(
            (position, value, length) =>
            {
                byte[] mutated = [.. bytes];
                mutated[position] = value;
                var read = FindingBaseline.Read("baseline.json", mutated.AsSpan(0, length), out var problem);
                return read is null == problem is not null;
            },
            iter: 2000);
    }
}
