using Holdfast.Estate.Model;
using Holdfast.Testing;
using PublicApiGenerator;
using Xunit;

namespace Holdfast.Tests.Estate;

/// <summary>Everything else is built on Holdfast.Estate: a change of its public surface is seen in a review.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_reviewed() => Baseline.Matches(
        "public-surface/Holdfast.Estate.txt",
        typeof(EstateModel).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n");
}
