using System.Text;
using Holdfast.Assessment.Importing;
using Xunit;

namespace Holdfast.Tests.Assessment.Importing;

/// <summary>Files that were cut, overwritten, repeated and mixed. A failure names the seed of its file.</summary>
public sealed class ImportFuzzTests
{
    private const int Files = 2_000;

    private static readonly string[] Pieces =
        ["null", "{}", "[]", "\"\"", "-1", "1e999", "true", "\"\\ud800\"", "\"\\u0000\"", ",", ":", "{", "}", "[", "]", "\"", "\n", "\uFEFF", "\"runs\"", "\"impacted\"", "\"2.1.0\"", "99999999999999999999"];

    [Fact]
    public void No_file_ends_in_an_exception()
    {
        var (imported, refused) = (0, 0);
        for (var seed = 0; seed < Files; seed++)
        {
            var bytes = Mutated(seed);
            ImportReading reading;
            try
            {
                reading = ImportReader.Read("fuzz.json", bytes, new ImportLimits { FileBytes = 8_000 });
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

    private static byte[] Mutated(int seed)
    {
        var random = new Random(seed);
        string[] samples = [ImportedFiles.Azqr, ImportedFiles.PSRule, ImportedFiles.Checkov];
        var bytes = Encoding.UTF8.GetBytes(samples[random.Next(samples.Length)]).ToList();
        for (var left = random.Next(1, 5); left > 0; left--)
            Mutate(bytes, random);
        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
            default:
                ReplaceValue(bytes, at, random);
                break;
        }
    }

    /// <summary>Puts another value in the place of the text that follows: the file stays JSON, and says something else.</summary>
    private static void ReplaceValue(List<byte> bytes, int at, Random random)
    {
        var begin = bytes.IndexOf((byte)'"', at);
        var end = begin < 0 ? -1 : bytes.IndexOf((byte)'"', begin + 1);
        if (end < 0)
            return;
        bytes.RemoveRange(begin, end - begin + 1);
        bytes.InsertRange(begin, Encoding.UTF8.GetBytes(Pieces[random.Next(10)]));
    }
}
