namespace Holdfast.Drills.Labs;

/// <summary>Something this machine lacks for a lab.</summary>
/// <param name="What">What is missing.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record MissingPrecondition(string What, string Remedy);
