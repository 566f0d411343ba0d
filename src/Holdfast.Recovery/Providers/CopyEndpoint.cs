namespace Holdfast.Recovery.Providers;

/// <summary>How a copy is reached. No user and no password: these are those of the running system, or come from the reader's own vault.</summary>
/// <param name="Host">A name, or the directory of a Unix socket.</param>
/// <param name="Port">The port.</param>
/// <param name="RequiresTls">Whether it speaks over a network, and so only with TLS.</param>
public sealed record CopyEndpoint(string Host, int Port, bool RequiresTls);
