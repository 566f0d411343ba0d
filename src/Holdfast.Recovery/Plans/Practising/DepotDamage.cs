using Holdfast.Recovery.Rehearsals;

namespace Holdfast.Recovery.Plans.Practising;

/// <summary>Does to the depot of a practice what the plan is for.</summary>
internal static class DepotDamage
{
    private const int PageBytes = 8192;

    public static async Task DoAsync(PlanScenario scenario, StandIn depot, DepotServers servers, CancellationToken cancellation)
    {
        if (scenario is PlanScenario.OperatorError)
            await depot.Database.ExecuteAsync("DROP TABLE delivery_order", cancellation);
        else
            await CorruptAsync(depot, servers, cancellation);
    }

    /// <summary>Overwrites a piece of every page of the stock on hand, below a server that is down: its cache would hide it.</summary>
    private static async Task CorruptAsync(StandIn depot, DepotServers servers, CancellationToken cancellation)
    {
        await depot.Database.ExecuteAsync("CHECKPOINT", cancellation);
        var data = depot.Folder("data");
        var file = Path.Combine(data, await depot.Database.ScalarAsync("SELECT pg_relation_filepath('stock_quant')", cancellation));
        await servers.StopAsync(data, cancellation);
        await using (var stream = File.OpenWrite(file))
        {
            for (var page = 0L; page < stream.Length; page += PageBytes)
            {
                stream.Seek(page + (PageBytes / 2), SeekOrigin.Begin);
                await stream.WriteAsync(Enumerable.Repeat((byte)0xA5, PageBytes / 4).ToArray(), cancellation);
            }
        }

        await servers.StartAsync(data, archives: true, cancellation);
    }
}
