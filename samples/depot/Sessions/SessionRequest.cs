namespace Depot.Sessions;

/// <summary>Who opens a session.</summary>
internal sealed record SessionRequest(string Client);
