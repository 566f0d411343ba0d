using Holdfast.Assessment.Importing;
using Xunit;

namespace Holdfast.Tests.Assessment.Importing;

/// <summary>Files that were cut, overwritten, repeated and mixed. A failure names the seed of its file.</summary>
public sealed class ImportFuzzTests
{
    private const int Files = 2_000;

    [Fact]
    public void No_file_ends_in_an_exception()
    {
        var (imported, refused) = (0, 0);
        for (var seed = 0; seed < Files; seed++)
        {
            var bytes = MutatedFile.Of(seed, ImportedFiles.Azqr, ImportedFiles.PSRule, ImportedFiles.Checkov);
            ImportReading reading;
            try
            {
                reading = ImportReader.Read("fuzz.json", bytes, new ImportLimits { FileBytes = 32_000 });
            }
            catch (Exception broken)
            {
                // The claim is that there is none: whatever it is, the seed is what the reader needs.
                Assert.Fail($"seed {seed}: {broken}");
                throw;
            }

            Assert.True(reading.Diagnostics.Count == 0 || reading.Findings.Count == 0, $"seed {seed}: findings beside a problem");
            Assert.All(reading.Diagnostics, problem => Assert.True(problem.Place.Line >= 1 && problem.Place.Column >= 1, $"seed {seed}: {problem}"));
            Assert.All(reading.Findings, finding => Assert.True(finding.Id.Length > 0 && finding.ForeignIds.Count > 0, $"seed {seed}: a finding without an id"));
            _ = reading.HasErrors ? refused++ : imported++;
        }

        // Both happen often, or the mutations are too wild or too tame to prove anything.
        Assert.InRange(imported, Files / 20, Files);
        Assert.InRange(refused, Files / 20, Files);
    }
}
