using Holdfast.Recovery.Validation.Rungs;
using Xunit;

namespace Holdfast.Tests.Recovery.Validation;

public sealed class VerifyTextTests
{
    private const string Ok = """
        stanza: erp
        status: ok
          archiveId: 15-1, total WAL checked: 2, total valid WAL: 2
            missing: 0, checksum invalid: 0, size invalid: 0, other: 0
          backup: 20261123-072220F, status: valid, total files checked: 964, total valid files: 964
            missing: 0, checksum invalid: 0, size invalid: 0, other: 0
        """;

    [Fact]
    public void A_whole_repository_has_no_problems() => Assert.Empty(VerifyText.Problems(Ok, "20261123-072220F"));

    [Theory]
    [InlineData("status: ok", "status: error")]
    [InlineData("status: valid", "status: invalid")]
    [InlineData("checksum invalid: 0", "checksum invalid: 1")]
    [InlineData("20261123-072220F", "20261123-072221F")]
    [InlineData("status: ok", "")]
    public void Anything_else_is_a_problem(string text, string instead) => Assert.NotEmpty(VerifyText.Problems(Ok.Replace(text, instead, StringComparison.Ordinal), "20261123-072220F"));

    [Fact]
    public void No_answer_is_a_problem() => Assert.NotEmpty(VerifyText.Problems("", "20261123-072220F"));
}
