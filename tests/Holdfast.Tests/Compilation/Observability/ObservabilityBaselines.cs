using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation.Observability;

public sealed class ObservabilityBaselines
{
    [Fact]
    public void What_people_watch_is_reviewed()
    {
        foreach (var file in CompiledSample.Tree("regional-warehouse").In("observability"))
            Baseline.Matches($"regional-warehouse/compiled/{file.Path}", file.Text);
    }
}
