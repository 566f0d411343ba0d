using System.Text;
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
    private const int Files = 2_000;

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

    [Theory]
    [InlineData("{ \"findings\": [ { \"fingerprint\": \"\\ud800\" } ] }")]
    [InlineData("{ \"\\ud800\": 1, \"findings\": [] }")]
    [InlineData("{ \"findings\": 1e999 }")]
    public void What_only_looks_like_JSON_is_a_diagnostic(string text)
    {
        Assert.Null(FindingBaseline.Read("baseline.json", Encoding.UTF8.GetBytes(text), out var problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public void A_baseline_that_begins_with_a_byte_order_mark_is_read()
    {
        Assert.NotNull(FindingBaseline.Read("baseline.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Written)], out var problem));
        Assert.Null(problem);
    }

    [Fact]
    public void No_mutated_baseline_ends_in_an_exception()
    {
        // Two findings are enough, so that a mutation hits what is read.
        var sample = JsonReport.Of(Report with { Findings = [.. Report.Findings.Take(2)], Maturity = [] }, new EstatePlaces(new MappingNode(SourcePlace.StartOf("estate.yaml"), [])), roadmap: null).ToJsonString();
        var (read, refused) = (0, 0);
        for (var seed = 0; seed < Files; seed++)
        {
            var bytes = MutatedFile.Of(seed, sample);
            try
            {
                var baseline = FindingBaseline.Read("baseline.json", bytes, out var problem);
                Assert.True(baseline is null == problem is not null, $"seed {seed}: a baseline and a problem, or neither");
                _ = baseline is null ? refused++ : read++;
            }
            catch (Exception broken) when (broken is not Xunit.Sdk.IAssertionException)
            {
                Assert.Fail($"seed {seed}: {broken}");
            }
        }

        Assert.InRange(read, Files / 20, Files);
        Assert.InRange(refused, Files / 20, Files);
    }
}
