namespace Holdfast.Recovery.Sites;

/// <summary>Where a PostgreSQL store of the estate really is.</summary>
/// <param name="Data">The data directory of the server.</param>
/// <param name="Sockets">The directory of its Unix socket.</param>
/// <param name="Name">The database that the business rules and the application use.</param>
public sealed record DatabaseSite(string Data, string Sockets, string Name)
{
    /// <summary>The port, which is part of the socket's name.</summary>
    public int Port { get; init; } = 5432;

    /// <summary>A superuser that may connect through the socket.</summary>
    public string User { get; init; } = "postgres";
}
