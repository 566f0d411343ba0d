using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The failures that can share one lab: each leaves it with its redundancy restored.</summary>
[CollectionDefinition]
public sealed class SynchronousLab : ICollectionFixture<LabGround>;
