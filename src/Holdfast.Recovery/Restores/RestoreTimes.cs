namespace Holdfast.Recovery.Restores;

/// <summary>How long the steps of a restore took; the files come back beside the database.</summary>
public sealed record RestoreTimes(TimeSpan Database, TimeSpan Recovery, TimeSpan Files);
