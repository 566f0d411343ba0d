using System.CommandLine;
using System.Globalization;
using Holdfast.Azure;
using Holdfast.Cli.Output;
using Holdfast.Recovery.Providers;
using Holdfast.Recovery.Sites;

namespace Holdfast.Cli.Commands;

/// <summary>`--provider` of `holdfast recover list` and `restore`: the backups that a managed service keeps, instead of our own sets.</summary>
internal static class RecoverProvider
{
    private const string Azure = "azure";
    private const string Cnpg = "cnpg";
    private const string PgBackRest = "pgbackrest";

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(8);

    public static Option<string> Option()
    {
        var option = new Option<string>("--provider") { Description = "Who keeps the backups: our own sets, or the service that the site file names under 'provider'.", HelpName = "NAME", DefaultValueFactory = _ => PgBackRest };
        return option.AcceptOnlyFromAmong(PgBackRest, Azure, Cnpg);
    }

    /// <summary>Whether the backups are kept by somebody else.</summary>
    public static bool IsElsewhere(string? provider) => provider is Azure or Cnpg;

    /// <summary>Shows the window, the backups and the copies that holdfast has made.</summary>
    public static async Task<int> ListAsync(string name, RecoverySite site, bool asJson, CliConsole console, CancellationToken cancellation)
    {
        if (await ProviderOfAsync(name, site, console) is not { } provider)
            return ExitCode.Failed;
        var (window, copies) = (await provider.WindowAsync(cancellation), await provider.FindAsync(cancellation));
        if ((window as ProviderOutcome<RecoveryWindow>.Refused)?.Refusal is { } refusal)
            return await RefusedAsync(refusal, console);
        if ((copies as ProviderOutcome<IReadOnlyList<FoundCopy>>.Refused)?.Refusal is { } unknown)
            return await RefusedAsync(unknown, console);
        var known = ((ProviderOutcome<RecoveryWindow>.Done)window).Value;
        var found = ((ProviderOutcome<IReadOnlyList<FoundCopy>>.Done)copies).Value;
        await console.Output.WriteAsync(asJson ? Json.TextOf(new { provider = provider.Name, window = known, copies = found }) : TextOf(provider, known, found));
        return ExitCode.Success;
    }

    /// <summary>Restores a copy of a new name and keeps it for some hours.</summary>
    public static async Task<int> RestoreAsync(string name, string copy, RecoverySite site, DateTimeOffset? target, CliConsole console, CancellationToken cancellation)
    {
        if (!SiteReader.IsResourceName(copy))
        {
            await console.Error.WriteLineAsync($"'{copy}' cannot be the name of a copy. Write lower-case letters, digits and hyphens, such as erp-copy.");
            return ExitCode.Failed;
        }

        if (await ProviderOfAsync(name, site, console) is not { } provider)
            return ExitCode.Failed;
        var time = TimeProvider.System;
        foreach (var said in await AbandonedCopies.RemoveAsync(provider, time, cancellation))
            await console.Error.WriteLineAsync(said);
        var options = new CopyRestoreOptions();
        var report = await new CopyRestore(provider, options, time, new ConsoleProgress(console, time))
            .RunAsync(new(copy, target, CopyMark.OfThisProcess(time.GetUtcNow() + options.Limit + KeptFor)), cancellation);
        foreach (var finding in report.Findings)
            await console.Error.WriteLineAsync(finding);
        if (report.Endpoint is not { } endpoint)
            return RecoverCommand.CodeOf(report.Verdict);
        var until = time.GetUtcNow() + KeptFor;
        if (await provider.MarkAsync(copy, new(CopyMark.Kept, until), cancellation) is ProviderOutcome<FoundCopy>.Refused { Refusal: var refusal })
            await console.Error.WriteLineAsync($"The copy could not be marked as kept, so the next command removes it. {refusal.Text}");
        await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{copy} is up after {report.Took.TotalMinutes:0.0} min at {endpoint.Host}:{endpoint.Port}{(endpoint.RequiresTls ? ", with TLS" : "")}. It is removed by the first command after {until.UtcDateTime:yyyy-MM-dd HH:mm}Z."));
        return RecoverCommand.CodeOf(report.Verdict);
    }

    private static async Task<IRestoreProvider?> ProviderOfAsync(string name, RecoverySite site, CliConsole console)
    {
        switch (name)
        {
            case Azure when site.Provider?.Azure is { } azure:
                return CloudProviders.OfAzure(azure, TimeProvider.System);
            case Cnpg when site.Provider?.Cnpg is { } cnpg:
                var made = CloudProviders.OfCloudNativePg(cnpg, TimeProvider.System);
                if (made is ProviderOutcome<IRestoreProvider>.Refused { Refusal: var refusal })
                    await console.Error.WriteLineAsync(refusal.Text);
                return (made as ProviderOutcome<IRestoreProvider>.Done)?.Value;
            default:
                await console.Error.WriteLineAsync($"The site file does not say which database '{name}' keeps. Write it under provider.{name}; docs/recovery.md shows its form.");
                return null;
        }
    }

    private static async Task<int> RefusedAsync(Refusal refusal, CliConsole console)
    {
        await console.Error.WriteLineAsync(refusal.Text);
        return refusal.MayPass ? ExitCode.NotProven : ExitCode.Failed;
    }

    private static string TextOf(IRestoreProvider provider, RecoveryWindow window, IReadOnlyList<FoundCopy> copies)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{provider.Name} restores to any moment from {window.Earliest.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z to {window.Latest.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z{(window.LatestIsPromised ? " (the end is what it promises, not what it knows)" : "")}."));
        var table = new TextTable("backup", "completed");
        foreach (var backup in window.Backups)
            table.Add(backup.Name, string.Create(CultureInfo.InvariantCulture, $"{backup.CompletedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z"));
        table.WriteTo(writer);
        foreach (var copy in copies)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"copy {copy.Name}, until {copy.Mark.Expires.UtcDateTime:yyyy-MM-dd HH:mm}Z"));
        return writer.ToString();
    }
}
