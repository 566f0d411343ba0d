using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Testing;

public sealed class BaselineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("holdfast-baseline-");

    private string BaselineFile => Path.Combine(_folder.FullName, "case", "out.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_text_passes()
    {
        Baseline.Matches(BaselineFile, "one\ntwo\n", accept: true);
        Baseline.Matches(BaselineFile, "one\ntwo\n", accept: false);
    }

    [Fact]
    public void The_first_difference_is_shown_with_what_the_eye_would_miss()
    {
        Baseline.Matches(BaselineFile, "one\ntwo\nthree\n", accept: true);
        var refusal = Assert.Throws<BaselineException>(() => Baseline.Matches(BaselineFile, "one\ntwo\t\nthree\n", accept: false));
        Assert.Contains("line 2 of 4 expected and 4 actual lines", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("expected: \"two\"", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("actual:   \"two\\t\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_ends_early_says_so()
    {
        Baseline.Matches(BaselineFile, "one\ntwo", accept: true);
        var refusal = Assert.Throws<BaselineException>(() => Baseline.Matches(BaselineFile, "one", accept: false));
        Assert.Contains("(the text ends before)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_baseline_is_refused_until_it_is_accepted()
    {
        var refusal = Assert.Throws<BaselineException>(() => Baseline.Matches(BaselineFile, "one", accept: false));
        Assert.Contains("BASELINE=accept", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(BaselineFile));
    }
}
