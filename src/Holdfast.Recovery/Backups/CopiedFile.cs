namespace Holdfast.Recovery.Backups;

/// <summary>A file of a set: where it is below its folder, and what its content is.</summary>
public sealed record CopiedFile(string Path, long Bytes, string Sha256);
