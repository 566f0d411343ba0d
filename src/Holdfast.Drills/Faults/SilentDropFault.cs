using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Npgsql;

namespace Holdfast.Drills.Faults;

/// <summary>
/// A firewall or load balancer forgets the connections between the applications and the primary: their packets vanish, without a reset.
/// New connections work. It proves how soon a client notices that it talks to nobody.
/// </summary>
internal sealed class SilentDropFault : IFault, IDisposable
{
    private const string Table = "inet holdfast_fault";

    // The negative control: a client without any time-out, as job runners are that wait for ever after a failover.
    private NpgsqlConnection? patient;
    private readonly CancellationTokenSource giveUp = new();
    private Task waiting = Task.CompletedTask;

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        patient = target.ConnectAsApplication(target.Stores[0], settings => settings.CommandTimeout = 0);
        await patient.OpenAsync(cancellation);
        var ports = string.Join(", ", await FindPortsAsync(target, cancellation));
        await target.FilterAsync(
            $"add table {Table}; add chain {Table} inbound {{ type filter hook input priority 0; }}; add chain {Table} outbound {{ type filter hook output priority 0; }}; " +
            $"add rule {Table} inbound ip saddr {LabZone.Client.Address} tcp dport 5432 tcp sport {{ {ports} }} drop; " +
            $"add rule {Table} outbound ip daddr {LabZone.Client.Address} tcp sport 5432 tcp dport {{ {ports} }} drop",
            cancellation);
        waiting = AskAsync(patient, giveUp.Token);
    }

    public Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation) =>
        Task.FromResult(patient is not null && !waiting.IsCompleted ? "a client without time-outs still waits for an answer that will never come" : null);

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        await target.FilterAsync($"add table {Table}; delete table {Table}", cancellation);
        if (patient is null)
            return;
        // It would wait on: the database has closed its side, and that message was dropped.
        await giveUp.CancelAsync();
        await waiting;
        await patient.DisposeAsync();
        patient = null;
    }

    public void Dispose() => giveUp.Dispose();

    private static async Task<IReadOnlyList<int>> FindPortsAsync(BlastRadius target, CancellationToken cancellation)
    {
        await using var look = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        await using var command = new NpgsqlCommand(
            $"SELECT client_port FROM pg_stat_activity WHERE usename = '{LabDatabase.ApplicationLogin}' AND client_addr = '{LabZone.Client.Address}'", look);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<int> ports = [];
        while (await reader.ReadAsync(cancellation))
            ports.Add(reader.GetInt32(0));
        return ports;
    }

    private static async Task AskAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await using var question = new NpgsqlCommand("SELECT 1", connection);
            await question.ExecuteScalarAsync(cancellation);
        }
        catch (Exception ended) when (ended is NpgsqlException or IOException or OperationCanceledException)
        {
            // Given up by the healing; nobody waits for the answer any more.
        }
    }
}
