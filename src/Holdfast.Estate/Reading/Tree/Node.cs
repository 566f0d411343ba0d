using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>A value of a YAML document and where it stands.</summary>
internal abstract record Node(SourcePlace Place)
{
    /// <summary>How many values it unfolds into, itself included, aliases counted as what they stand for.</summary>
    public long UnfoldedCount { get; init; } = 1;

    public bool IsAbsent => this is ScalarNode { IsNull: true };

    public abstract string KindName { get; }
}
