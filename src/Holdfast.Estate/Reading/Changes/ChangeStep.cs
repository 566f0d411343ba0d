using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Changes;

/// <summary>One key of a change's path.</summary>
internal readonly record struct ChangeStep(string Key, SourcePlace Place);
