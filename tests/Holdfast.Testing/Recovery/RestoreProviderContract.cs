using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Providers;
using Holdfast.Recovery.Validation;
using Xunit;

namespace Holdfast.Testing.Recovery;

/// <summary>What every provider of restores promises; run against each of them.</summary>
public abstract class RestoreProviderContract
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>The clock of waiting: the real one where a real database is restored.</summary>
    protected abstract TimeProvider Time { get; }

    /// <summary>How often a copy is looked at that says nothing of when.</summary>
    protected virtual TimeSpan AskEvery => TimeSpan.FromMilliseconds(100);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A provider whose database can be restored to <see cref="MomentAsync"/>.</summary>
    protected abstract Task<IRestoreProvider> ProviderAsync();

    /// <summary>A moment between two acknowledged watermarks.</summary>
    protected abstract Task<DateTimeOffset> MomentAsync();

    /// <summary>Reads what a copy holds.</summary>
    protected abstract Task<CopyReading> ReadAsync(CopyEndpoint endpoint, CancellationToken cancellation);

    /// <summary>The acknowledged watermarks.</summary>
    protected abstract Task<IReadOnlyList<Watermark>> AcknowledgedAsync();

    [Fact]
    public async Task The_window_holds_the_moment_and_ends_after_it_began()
    {
        var window = ValueOf(await (await ProviderAsync()).WindowAsync(Cancellation));

        Assert.True(window.Earliest < window.Latest);
        Assert.True(window.Holds(await MomentAsync()));
        Assert.NotEmpty(window.Backups);
        Assert.Equal(window.Backups.Order(Comparer<KnownBackup>.Create((one, other) => one.CompletedAt.CompareTo(other.CompletedAt))), window.Backups);
    }

    [Fact]
    public async Task A_copy_of_a_moment_comes_up_holds_that_moment_and_is_removed_again()
    {
        var provider = await ProviderAsync();

        var report = await RestoreAsync(provider, "copy-moment", await MomentAsync());

        Assert.True(report.Verdict is Verdict.Pass, string.Join(" ", report.Findings));
        Assert.NotNull(report.Endpoint);
        Assert.Contains(await CopiesAsync(provider), copy => copy.Name == "copy-moment" && copy.Mark.Owner == Mark().Owner);
        ValueOf(await provider.RemoveAsync("copy-moment", Cancellation));
        Assert.Empty(await CopiesAsync(provider));
    }

    [Fact]
    public async Task A_copy_into_which_nobody_has_looked_is_never_green()
    {
        var provider = await ProviderAsync();

        var report = await new CopyRestore(provider, new() { Limit = Limit, AskEvery = AskEvery }, Time, new Silence()).RunAsync(new("copy-unseen", await MomentAsync(), Mark()), Cancellation);

        Assert.Equal(Verdict.CouldNotVerify, report.Verdict);
        ValueOf(await provider.RemoveAsync("copy-unseen", Cancellation));
    }

    [Fact]
    public async Task A_copy_of_another_moment_than_asked_for_fails()
    {
        var provider = await ProviderAsync();
        var moment = await MomentAsync();
        // It is restored to the moment; what is asked of the judge is that it had been a much earlier one.
        var report = await RestoreAsync(provider, "copy-other", moment, options => options with
        {
            Read = async (endpoint, cancellation) => new([.. (await ReadAsync(endpoint, cancellation)).Watermarks!, (9_999, moment + TimeSpan.FromMinutes(1))]),
        });

        Assert.Equal(Verdict.Fail, report.Verdict);
        Assert.Contains("goes beyond", report.Findings[0], StringComparison.Ordinal);
        ValueOf(await provider.RemoveAsync("copy-other", Cancellation));
    }

    [Fact]
    public async Task A_moment_before_all_backups_is_refused_and_nothing_is_made()
    {
        var provider = await ProviderAsync();

        var report = await RestoreAsync(provider, "copy-early", ValueOf(await provider.WindowAsync(Cancellation)).Earliest - TimeSpan.FromDays(1));

        Assert.Equal((Verdict.Fail, RefusalKind.OutsideWindow), (report.Verdict, report.Refusal!.Kind));
        Assert.Empty(await CopiesAsync(provider));
    }

    [Fact]
    public async Task A_copy_that_is_not_up_in_time_is_removed_and_never_green()
    {
        var provider = await ProviderAsync();

        var report = await RestoreAsync(provider, "copy-slow", await MomentAsync(), options => options with { Limit = TimeSpan.Zero });

        Assert.Equal((Verdict.CouldNotVerify, RefusalKind.TimedOut), (report.Verdict, report.Refusal!.Kind));
        Assert.Empty(await CopiesAsync(provider));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_what_has_it_stays()
    {
        var provider = await ProviderAsync();
        ValueOf(await provider.BeginAsync(new("copy-taken", await MomentAsync(), Mark()), Cancellation));

        var report = await RestoreAsync(provider, "copy-taken", await MomentAsync());

        Assert.Equal(RefusalKind.InProgress, report.Refusal!.Kind);
        Assert.Single(await CopiesAsync(provider));
        ValueOf(await provider.RemoveAsync("copy-taken", Cancellation));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_counts_as_removed()
    {
        var provider = await ProviderAsync();

        Assert.Equal(RefusalKind.NotFound, RefusalOf(await provider.LookAsync("copy-nowhere", Cancellation)).Kind);
        Assert.Equal("copy-nowhere", ValueOf(await provider.RemoveAsync("copy-nowhere", Cancellation)));
    }

    [Fact]
    public async Task The_next_command_removes_what_has_expired_or_lost_its_run_and_nothing_else()
    {
        var provider = await ProviderAsync();
        var moment = await MomentAsync();
        // A number that no process of this machine has: the run was killed.
        var killed = new CopyMark($"{Mark().Owner.Split('-')[0]}-4194304-1", Mark().Expires);
        foreach (var (name, mark) in new[] { ("copy-living", Mark()), ("copy-killed", killed), ("copy-expired", Mark() with { Expires = Time.GetUtcNow() - TimeSpan.FromMinutes(1) }) })
            ValueOf(await provider.BeginAsync(new(name, moment, mark), Cancellation));

        var said = await AbandonedCopies.RemoveAsync(provider, Time, Cancellation);

        Assert.Equal(2, said.Count);
        Assert.Equal(["copy-living"], (await CopiesAsync(provider)).Select(copy => copy.Name));
        ValueOf(await provider.RemoveAsync("copy-living", Cancellation));
    }

    [Fact]
    public async Task A_copy_that_is_to_be_kept_outlives_its_run_or_the_provider_says_that_it_cannot()
    {
        var provider = await ProviderAsync();
        ValueOf(await provider.BeginAsync(new("copy-kept", await MomentAsync(), Mark()), Cancellation));
        var kept = new CopyMark(CopyMark.Kept, Time.GetUtcNow() + TimeSpan.FromHours(8));

        var marked = await provider.MarkAsync("copy-kept", kept, Cancellation);

        if (marked is ProviderOutcome<FoundCopy>.Refused refused)
            Assert.Equal(RefusalKind.Unsupported, refused.Refusal.Kind);
        else
            Assert.Equal(CopyMark.Kept, Assert.Single(await CopiesAsync(provider)).Mark.Owner);
        Assert.Empty(await AbandonedCopies.RemoveAsync(provider, Time, Cancellation));
        ValueOf(await provider.RemoveAsync("copy-kept", Cancellation));
    }

    protected CopyMark Mark() => CopyMark.OfThisProcess(Time.GetUtcNow() + TimeSpan.FromHours(6));

    protected async Task<CopyReport> RestoreAsync(IRestoreProvider provider, string name, DateTimeOffset? target, Func<CopyRestoreOptions, CopyRestoreOptions>? change = null)
    {
        var options = new CopyRestoreOptions { Limit = Limit, AskEvery = AskEvery, Read = ReadAsync, Acknowledged = await AcknowledgedAsync() };
        return await new CopyRestore(provider, change?.Invoke(options) ?? options, Time, new Silence()).RunAsync(new(name, target, Mark()), Cancellation);
    }

    protected static async Task<IReadOnlyList<FoundCopy>> CopiesAsync(IRestoreProvider provider) => ValueOf(await provider.FindAsync(Cancellation));

    protected static T ValueOf<T>(ProviderOutcome<T> outcome)
    {
        if (outcome is ProviderOutcome<T>.Refused { Refusal: var refusal })
            Assert.Fail($"{refusal.Kind}: {refusal.Text}");
        return Assert.IsType<ProviderOutcome<T>.Done>(outcome).Value;
    }

    protected static Refusal RefusalOf<T>(ProviderOutcome<T> outcome) => Assert.IsType<ProviderOutcome<T>.Refused>(outcome).Refusal;

    private sealed class Silence : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
