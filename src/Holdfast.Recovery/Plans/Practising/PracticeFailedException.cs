namespace Holdfast.Recovery.Plans.Practising;

/// <summary>Why a practice could not be held: nothing was proven by it, in either direction.</summary>
public sealed class PracticeFailedException(string reason) : Exception(reason);
