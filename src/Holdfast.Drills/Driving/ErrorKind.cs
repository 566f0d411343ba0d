using System.Net.Sockets;
using Npgsql;

namespace Holdfast.Drills.Driving;

/// <summary>Sorts the errors of clients into kinds that say something to an operator, and that never hold data or secrets.</summary>
internal static class ErrorKind
{
    public static string Of(Exception failure) => failure switch
    {
        PostgresException said => $"database said {said.SqlState}",
        TimeoutException or { InnerException: TimeoutException } => "no answer in time",
        SocketException or { InnerException: SocketException } => "no connection",
        _ => "connection broken",
    };
}
