using Npgsql;

namespace Holdfast.Drills.Driving;

/// <summary>Writes a row with the server's time and log position at a steady pace: the watermark by which a copy of the data is dated.</summary>
internal sealed class HeartbeatDriver(StoreDatabase database, string client, DrivingOptions options, DrillClock clock)
{
    public async Task RunAsync(CancellationToken stop, CancellationToken cancellation)
    {
        NpgsqlConnection? connection = null;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                connection = await BeatAsync(connection, cancellation);
                await clock.DelayAsync(options.HeartbeatInterval, cancellation);
            }
        }
        finally
        {
            if (connection is not null)
                await connection.DisposeAsync();
        }
    }

    /// <summary>Returns the connection for the next beat; none when it broke: a missed beat is what an outage looks like.</summary>
    private async Task<NpgsqlConnection?> BeatAsync(NpgsqlConnection? connection, CancellationToken cancellation)
    {
        var open = connection ?? database.Connect();
        try
        {
            if (connection is null)
                await open.OpenAsync(cancellation);
            await using var beat = new NpgsqlCommand("INSERT INTO heartbeat (client) VALUES ($1)", open) { Parameters = { new() { Value = client } } };
            await beat.ExecuteNonQueryAsync(cancellation);
            return open;
        }
        catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
        {
            await open.DisposeAsync();
            return null;
        }
    }
}
