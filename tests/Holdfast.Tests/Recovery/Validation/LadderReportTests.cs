using Holdfast.Recovery.Validation;
using Xunit;

namespace Holdfast.Tests.Recovery.Validation;

public sealed class LadderReportTests
{
    [Theory]
    [InlineData("PPPPPPPPP", Verdict.Pass)]
    [InlineData("PPPPPPPP", Verdict.CouldNotVerify)]
    [InlineData("", Verdict.CouldNotVerify)]
    [InlineData("PPPPPPPPC", Verdict.CouldNotVerify)]
    [InlineData("PPPFPPPPC", Verdict.Fail)]
    [InlineData("FCCCCCCCC", Verdict.Fail)]
    public void Only_nine_passes_are_a_pass(string rungs, Verdict verdict) => Assert.Equal(verdict, new LadderReport
    {
        Set = "set",
        StartedAt = default,
        Took = default,
        Rungs = [.. rungs.Select((letter, number) => new RungResult(number, "rung", letter switch { 'P' => Verdict.Pass, 'F' => Verdict.Fail, _ => Verdict.CouldNotVerify }, [], default, default))],
    }.Verdict);
}
