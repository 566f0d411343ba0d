using Holdfast.Testing;
using Holdfast.Tests.Assessment.Reports;
using Xunit;

namespace Holdfast.Tests.Cli;

public sealed class SarifOfCheckTests
{
    [Fact]
    public async Task An_estate_without_problems_is_valid_SARIF()
    {
        var run = await CommandRun.OfAsync("check", RepositoryRoot.Combine("samples/regional-warehouse"), "--format", "sarif");

        await SarifSchema.Accepts(run.Output);
    }

    /// <summary>Another test keeps this file as <c>holdfast check</c> writes it.</summary>
    [Fact]
    public async Task An_estate_with_problems_is_valid_SARIF() =>
        await SarifSchema.Accepts(await File.ReadAllTextAsync(RepositoryRoot.Combine("tests/baselines/broken/check.sarif"), TestContext.Current.CancellationToken));
}
