using Holdfast.Assessment;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Pricing;
using Holdfast.Proof.Reading;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Proof.Pricing;

public sealed class FindingPricerTests
{
    [Fact]
    public void What_mending_a_finding_saves_is_predicted_and_the_most_worth_comes_first()
    {
        var prices = Price("samples/naive-lift-and-shift/estate.yaml");

        Assert.Contains(prices, price => price.Finding.Rule.Reference == "HF2320" && price.Saved.Mean > 60);
        Assert.Equal(prices.Select(price => price.Saved.Mean).OrderDescending(), prices.Select(price => price.Saved.Mean));
        Assert.All(prices, price => Assert.True(price.Saved.Low <= price.Saved.High));
    }

    [Fact]
    public void An_estate_without_findings_that_the_model_feels_has_no_prices() =>
        Assert.Empty(Price("samples/regional-warehouse/estate.yaml"));

    private static IReadOnlyList<FindingPrice> Price(string path)
    {
        var files = new EstateFilesOnDisk(RepositoryRoot.Path);
        var estate = new EstateReader(files).Read(path).Estate!;
        var report = Assessor.Assess(new AssessedEstate(estate, new DateOnly(2026, 11, 1)));
        return new FindingPricer(estate, changes => new EstateReader(files).Read(path, null, changes)).Price(report.Findings, cancellation: TestContext.Current.CancellationToken);
    }
}
