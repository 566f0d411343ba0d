using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Binding;

/// <summary>A name that must be found in one of some sections once everything has been read.</summary>
internal readonly record struct PendingReference(string Name, SourcePlace Place, string Key, IReadOnlyList<string> Sections);
