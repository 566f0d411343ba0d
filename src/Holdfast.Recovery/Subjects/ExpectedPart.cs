namespace Holdfast.Recovery.Subjects;

/// <summary>A part of the application's schema and the version that the release in use needs.</summary>
public sealed record ExpectedPart(string Part, string Version);
