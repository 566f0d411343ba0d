namespace Depot.Sessions;

/// <summary>A session that was opened: its token goes into the header <c>Session</c>.</summary>
internal sealed record Session(string Token);
