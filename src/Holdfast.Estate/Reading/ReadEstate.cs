using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading.Binding;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Reading;

/// <summary>An estate between its files and its reading, so that several changes can be laid over what is read once.</summary>
internal sealed record ReadEstate(string Path, string? Environment, IReadOnlyList<EstateSource> Sources, IReadOnlyList<Diagnostic> Problems)
{
    public BoundEntries Known { get; init; } = new();

    /// <summary>The tree, with the environment's overlay; null when the file could not be parsed.</summary>
    public MappingNode? Root { get; init; }

    /// <summary>What came of the tree.</summary>
    public (BoundEstate Bound, EstatePlaces Places)? Result { get; init; }
}
