using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>A text; what it means is decided by the record it is read into.</summary>
internal sealed record ScalarNode(SourcePlace Place, string Text, bool IsNull) : Node(Place)
{
    public override string KindName => IsNull ? "nothing" : "a single value";
}
