using Depot.Sessions;
using Npgsql;

namespace Depot.Orders;

/// <summary>Orders and stock moves over HTTP.</summary>
/// <remarks>
/// The answers are exact, so that a client knows what it may do. 503: nothing was done, repeat it. 504: nobody knows; repeat it only where
/// repeating is harmless.
/// </remarks>
internal static class OrderEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/orders", AcceptAsync);
        app.MapPost("/moves", MoveAsync);
        app.MapGet("/orders/{number:long}", FindAsync);
    }

    private static async Task<IResult> AcceptAsync(OrderRequest order, HttpRequest request, OrderBook book, SessionStore sessions, CancellationToken cancellation)
    {
        if (await SessionEndpoints.FindObstacleAsync(request, sessions, cancellation) is { } obstacle)
            return obstacle;
        if (!order.IsValid)
            return Results.BadRequest();
        try
        {
            return Results.Ok(await book.AcceptAsync(order, cancellation));
        }
        catch (Exception transient) when (OrderBook.IsTransient(transient))
        {
            return Results.StatusCode(StatusCodes.Status504GatewayTimeout);
        }
    }

    private static async Task<IResult> MoveAsync(MoveRequest move, HttpRequest request, OrderBook book, SessionStore sessions, CancellationToken cancellation)
    {
        if (await SessionEndpoints.FindObstacleAsync(request, sessions, cancellation) is { } obstacle)
            return obstacle;
        if (!move.IsValid)
            return Results.BadRequest();
        try
        {
            return await book.MoveAsync(move, cancellation) ? Results.NoContent() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception transient) when (OrderBook.IsTransient(transient))
        {
            return Results.StatusCode(StatusCodes.Status504GatewayTimeout);
        }
    }

    private static async Task<IResult> FindAsync(long number, OrderBook book, CancellationToken cancellation)
    {
        try
        {
            return await book.FindAsync(number, cancellation) is { } state ? Results.Ok(state) : Results.NotFound();
        }
        catch (Exception away) when (away is NpgsqlException or IOException or TimeoutException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
