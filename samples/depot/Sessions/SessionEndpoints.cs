namespace Depot.Sessions;

/// <summary>Opens sessions, and asks for them. They live in Redis, so that any replica knows them and a restart logs nobody out.</summary>
internal static class SessionEndpoints
{
    private const string Header = "Session";

    public static void Map(WebApplication app) => app.MapPost("/sessions", async (SessionRequest request, SessionStore sessions, CancellationToken cancellation) =>
    {
        if (request.Client is not { Length: > 0 and <= 64 })
            return Results.BadRequest();
        return await sessions.OpenAsync(request.Client, cancellation) is { } session ? Results.Ok(session) : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    });

    /// <summary>The answer to a request that may not go on; nothing where it may. Without Redis nobody is let in: 503, nothing was done.</summary>
    public static async Task<IResult?> FindObstacleAsync(HttpRequest request, SessionStore sessions, CancellationToken cancellation)
    {
        if (request.Headers[Header] is not [{ Length: > 0 } token])
            return Results.Unauthorized();
        return await sessions.IsOpenAsync(token, cancellation) switch
        {
            true => null,
            false => Results.Unauthorized(),
            null => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }
}
