namespace Holdfast.Testing;

/// <summary>What was emitted is not what is checked in. The message is what the developer reads.</summary>
public sealed class BaselineException(string message) : Exception(message);
