using System.Globalization;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Rehearsals;

namespace Holdfast.Recovery.Plans.Practising;

/// <summary>One business transaction of the depot's application: an order is shipped, with its document, its label and its stock.</summary>
internal static class DepotTransaction
{
    /// <param name="depot">The depot.</param>
    /// <param name="files">The folder of the files that the application is given.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<ToolResult> RunAsync(StandIn depot, string files, CancellationToken cancellation)
    {
        var database = depot.Database;
        return await depot.Place.RunAsync(depot.Subject.Application, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PGHOST"] = database.Sockets,
            ["PGPORT"] = database.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = database.User,
            ["PGDATABASE"] = database.Name,
            ["HOLDFAST_FILES"] = files,
            ["HOLDFAST_HOME"] = depot.Place.Directory,
        }, cancellation);
    }
}
