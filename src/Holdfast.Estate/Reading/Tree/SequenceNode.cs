using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>A list.</summary>
internal sealed record SequenceNode(SourcePlace Place, IReadOnlyList<Node> Items) : Node(Place)
{
    public override string KindName => "a list";
}
