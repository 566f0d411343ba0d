namespace Holdfast.Compilation;

/// <summary>One file of what an estate is compiled to.</summary>
/// <param name="Path">The path below the output directory, with forward slashes.</param>
/// <param name="Text">What it holds: UTF-8 without a mark, lines ended by a line feed, the last one too.</param>
public sealed record CompiledFile(string Path, string Text);
