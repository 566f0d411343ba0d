using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>A key and its value.</summary>
internal sealed record MappingEntry(string Key, SourcePlace KeyPlace, Node Value);
