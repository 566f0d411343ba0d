using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>Progress into the output of the test, where a failure shows it.</summary>
internal sealed class TestProgress : IProgress<string>
{
    public void Report(string value) => TestContext.Current.TestOutputHelper?.WriteLine(value);
}
