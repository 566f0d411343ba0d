namespace Depot.Health;

/// <summary>What a proxy or an orchestrator asks.</summary>
/// <remarks>
/// <code>
/// /health/live     200 as long as the process answers: restart it otherwise. It does not ask the database, or a failover would restart everything.
/// /health/ready    200 send requests; 503 send none, and give up those under way; 404 draining: send none, those under way will be answered
/// </code>
/// The 404 is HAProxy's word for it (http-check disable-on-404): a server that is marked down has its sessions shut, one that drains has not.
/// </remarks>
internal static class HealthEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok());
        app.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellation) =>
        {
            if (readiness.IsDraining)
                return Results.NotFound();
            return await readiness.FindObstacleAsync(cancellation) is { } obstacle
                ? Results.Text(obstacle, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Ok();
        });
    }
}
