namespace Holdfast.Estate.Reading;

/// <summary>A file that an estate was read from.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Bytes">Its content as it was read.</param>
public sealed record EstateSource(string Path, ReadOnlyMemory<byte> Bytes);
