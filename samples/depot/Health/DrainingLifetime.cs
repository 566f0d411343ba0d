using System.Runtime.InteropServices;

namespace Depot.Health;

/// <summary>Stops in the order in which nobody notices.</summary>
/// <remarks>
/// <code>
/// SIGTERM -> not ready -> the proxy sees it and sends nothing more -> requests and jobs under way end -> the process ends
/// </code>
/// The platform's own lifetime closes the door at the signal, while the proxy still sends: those requests would fail.
/// </remarks>
internal sealed class DrainingLifetime(Readiness readiness, DepotSettings settings, IHostApplicationLifetime application, TimeProvider time) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> signals = [];
    private Task draining = Task.CompletedTask;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT])
            signals.Add(PosixSignalRegistration.Create(signal, Begin));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => draining;

    public void Dispose() => signals.ForEach(signal => signal.Dispose());

    private void Begin(PosixSignalContext context)
    {
        context.Cancel = true;
        if (!readiness.IsDraining)
            draining = DrainAsync();
    }

    private async Task DrainAsync()
    {
        readiness.Drain();
        await Task.Delay(settings.DrainDelay, time, CancellationToken.None);
        application.StopApplication();
    }
}
