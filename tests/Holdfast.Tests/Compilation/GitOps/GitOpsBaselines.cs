using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation.GitOps;

public sealed class GitOpsBaselines
{
    [Fact]
    public void The_way_of_a_change_is_reviewed()
    {
        foreach (var file in CompiledSample.Tree("regional-warehouse").In("gitops"))
            Baseline.Matches($"regional-warehouse/compiled/{file.Path}", file.Text);
    }
}
