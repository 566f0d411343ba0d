using System.Globalization;
using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Providers;

/// <summary>Restores one copy: asks for it, waits with a limit, holds it against what was asked for, and removes it when it did not come up.</summary>
public sealed class CopyRestore(IRestoreProvider provider, CopyRestoreOptions options, TimeProvider time, IProgress<string> progress)
{
    public async Task<CopyReport> RunAsync(CopyRequest request, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        // Nothing is made for a moment that cannot be had, and nothing is left to remove.
        var (window, unknown) = await InsistAsync(provider.WindowAsync, start, options.Limit, cancellation);
        if (window is null)
            return NoCopy(request, unknown!, [], start);
        if (request.Target is { } target && !window.Holds(target))
            return NoCopy(request, OutsideOf(window, target), [], start);
        var (isOurs, ready, refusal) = (false, (CopyState?)null, (Refusal?)null);
        try
        {
            (isOurs, refusal) = await BeginAsync(request, start, cancellation);
            if (refusal is null)
                (ready, refusal) = await WaitAsync(request.Name, start, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Whether the request had arrived is not known; what carries another run's mark is not touched.
            await RemoveOwnAsync(request);
            throw;
        }

        if (ready?.Endpoint is not { } endpoint)
            return NoCopy(request, refusal!, isOurs ? await RemoveOwnAsync(request) : [], start);
        var took = time.GetElapsedTime(start);
        progress.Report($"looking into '{request.Name}'");
        var reading = options.Read is { } read ? await read(endpoint, cancellation) : new CopyReading(Watermarks: null);
        var (verdict, findings) = CopyJudge.Judge(request.Target, window, ready, reading, options.Acknowledged);
        return new() { Name = request.Name, Verdict = verdict, Endpoint = endpoint, Findings = findings, Took = took };
    }

    private async Task<(bool IsOurs, Refusal? Refusal)> BeginAsync(CopyRequest request, long start, CancellationToken cancellation)
    {
        var asked = 0;
        progress.Report($"asking {provider.Name} for '{request.Name}'");
        var (begun, refusal) = await InsistAsync(
            token =>
            {
                asked++;
                return provider.BeginAsync(request, token);
            },
            start, options.Limit, cancellation);
        if (begun is not null)
            return (true, null);
        // An answer that was lost on its way: the second request finds what the first has made.
        if (refusal!.Kind is RefusalKind.InProgress && asked > 1 && await IsOursAsync(request, cancellation))
            return (true, null);
        return (refusal.Kind is not RefusalKind.InProgress, refusal);
    }

    private async Task<(CopyState? Ready, Refusal? Refusal)> WaitAsync(string name, long start, CancellationToken cancellation)
    {
        var said = "";
        while (true)
        {
            var (state, refusal) = await InsistAsync(token => provider.LookAsync(name, token), start, options.Limit, cancellation);
            if (state is null)
                return (null, refusal);
            if (state.Text != said)
                progress.Report($"{name}: {said = state.Text}");
            if (state.Endpoint is not null)
                return (state, null);
            if (time.GetElapsedTime(start) >= options.Limit)
                return (null, TimedOut(options.Limit, $"The last that was heard of it: {state.Text}."));
            await PauseAsync(state.AskAgainAfter, start, options.Limit, cancellation);
        }
    }

    /// <summary>Asks again while the provider refuses for a reason that may pass, and the limit has not.</summary>
    private async Task<(T? Value, Refusal? Refusal)> InsistAsync<T>(Func<CancellationToken, Task<ProviderOutcome<T>>> ask, long start, TimeSpan limit, CancellationToken cancellation)
        where T : class
    {
        while (true)
        {
            switch (await ask(cancellation))
            {
                case ProviderOutcome<T>.Done done:
                    return (done.Value, null);
                case ProviderOutcome<T>.Refused { Refusal: { MayPass: true } later } when time.GetElapsedTime(start) < limit:
                    progress.Report(later.Text);
                    await PauseAsync(later.RetryAfter, start, limit, cancellation);
                    break;
                case ProviderOutcome<T>.Refused { Refusal.MayPass: true } last:
                    return (null, TimedOut(limit, last.Refusal.Text));
                case ProviderOutcome<T>.Refused refused:
                    return (null, refused.Refusal);
            }
        }
    }

    // Never beyond the limit: a provider that wants to be asked in a day does not make us wait for a day.
    private async Task PauseAsync(TimeSpan? asked, long start, TimeSpan limit, CancellationToken cancellation)
    {
        var (left, wanted) = (limit - time.GetElapsedTime(start), asked is { } wish && wish > TimeSpan.Zero ? wish : options.AskEvery);
        await Task.Delay(TimeSpan.FromTicks(Math.Max(1, Math.Min(wanted.Ticks, left.Ticks))), time, cancellation);
    }

    private async Task<bool> IsOursAsync(CopyRequest request, CancellationToken cancellation) =>
        await provider.FindAsync(cancellation) is ProviderOutcome<IReadOnlyList<FoundCopy>>.Done found
        && found.Value.Any(copy => copy.Name == request.Name && copy.Mark.Owner == request.Mark.Owner);

    // Not with the caller's token: a command that was stopped still removes what it made.
    private async Task<IReadOnlyList<string>> RemoveOwnAsync(CopyRequest request)
    {
        var start = time.GetTimestamp();
        var (found, unknown) = await InsistAsync(provider.FindAsync, start, options.RemovalLimit, CancellationToken.None);
        if (found is not null && !found.Any(copy => copy.Name == request.Name && copy.Mark.Owner == request.Mark.Owner))
            return [];
        var (_, refusal) = found is null ? (null, unknown) : await InsistAsync(token => provider.RemoveAsync(request.Name, token), start, options.RemovalLimit, CancellationToken.None);
        return refusal is null ? [$"What had been made of '{request.Name}' was removed."] : [$"'{request.Name}' could not be removed; the next command tries again. {refusal.Text}"];
    }

    private CopyReport NoCopy(CopyRequest request, Refusal refusal, IReadOnlyList<string> more, long start) => new()
    {
        Name = request.Name,
        // Asked for what cannot be, or told that it failed: red. Not heard of, not allowed or not in time: nobody knows.
        Verdict = refusal.Kind is RefusalKind.Failed or RefusalKind.OutsideWindow or RefusalKind.NotFound ? Verdict.Fail : Verdict.CouldNotVerify,
        Refusal = refusal,
        Findings = [refusal.Text, .. more],
        Took = time.GetElapsedTime(start),
    };

    private static Refusal OutsideOf(RecoveryWindow window, DateTimeOffset target) => new(
        RefusalKind.OutsideWindow, Invariant($"{target.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z cannot be restored: backups and log reach from {window.Earliest.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z to {window.Latest.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z."));

    private static Refusal TimedOut(TimeSpan limit, string last) => new(RefusalKind.TimedOut, Invariant($"The copy was not up within {limit.TotalMinutes:0.#} minutes. {last}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
