using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Subjects;
using Holdfast.Recovery.Trends;
using Holdfast.Recovery.Validation;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast recover`: takes backup sets, and proves that they can be restored.</summary>
internal static class RecoverCommand
{
    public static Command Create(CliConsole console) => new Verb(
        "recover",
        "Take backup sets, restore them beside the running system, and prove that what comes back is usable.",
        """
        A set is the database, the files of the same moment, configuration and the names of secrets. A validation restores it into a place
        without network and without sight of the running system, and climbs nine rungs, 0 to 8. A rung that could not be looked at makes the
        whole "could not verify" (exit code 3), never green.

        Examples:
          holdfast recover rehearse
          holdfast recover rehearse --sabotage all
          holdfast recover backup estate.yaml --site site.json
          holdfast recover list --site site.json
          holdfast recover validate estate.yaml --site site.json --format json
          holdfast recover trend estate.yaml --site site.json
          holdfast recover schedule estate.yaml --site site.json --at 02:30 --jitter 45m --out units
          holdfast recover watermark --site site.json --every 1s
          holdfast recover restore --site site.json --time 2026-11-20T17:25:00Z --to /srv/restored
          holdfast recover list --site site.json --provider azure
          holdfast recover restore --site site.json --provider azure --time 2026-11-20T17:25:00Z --to erp-copy
          holdfast recover plan estate.yaml --process warehouse-dispatch
          holdfast recover run estate.yaml --process warehouse-dispatch --practice --approve operations-director --confirm switch
        """)
    {
        CreateBackup(console), CreateList(console), CreateRestore(console), CreateValidate(console), RecoverTrendVerb.Create(console), RecoverScheduleVerb.Create(console), RecoverWatermarkVerb.Create(console),
        RecoverRehearsal.Create(console), RecoverPlanVerb.Create(console), RecoverRunVerb.Create(console),
    };

    private static Command CreateBackup(CliConsole console)
    {
        var arguments = new RecoverArguments();
        var format = FormatOption.Of("text", "json");
        var command = new Command("backup", "Take a backup set: configuration, database, a watermark behind it, then the files.") { arguments.Estate, arguments.Environment, arguments.Site, arguments.Store, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await MissingAsync(console))
                return ExitCode.Unavailable;
            var (site, subject) = arguments.ReadSubject(parsed, console);
            if (site is null || subject is null)
                return ExitCode.Failed;
            try
            {
                var manifest = await new BackupRun(site, subject, TimeProvider.System, new ConsoleProgress(console, TimeProvider.System)).RunAsync(cancellation);
                await console.Output.WriteAsync(parsed.GetValue(format) == "json" ? Json.TextOf(manifest) : RecoveryAsText.Of(manifest));
                return ExitCode.Success;
            }
            catch (BackupFailedException failed)
            {
                await console.Error.WriteLineAsync($"No backup set was taken. {failed.Message}");
                return ExitCode.Failed;
            }
        });
        return command;
    }

    private static Command CreateList(CliConsole console)
    {
        var arguments = new RecoverArguments();
        var (provider, format) = (RecoverProvider.Option(), FormatOption.Of("text", "json"));
        var command = new Command("list", "Show the backup sets of a site; exit code 1 when one cannot be trusted.") { arguments.Site, provider, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (arguments.ReadSite(parsed, console) is not { } site)
                return ExitCode.Failed;
            if (RecoverProvider.IsElsewhere(parsed.GetValue(provider)))
                return await RecoverProvider.ListAsync(parsed.GetRequiredValue(provider), site, parsed.GetValue(format) == "json", console, cancellation);
            var sets = new BackupSets(site.Repository.Directory);
            var read = sets.Names().Select(name => (Name: name, Result: sets.Read(name))).ToList();
            await console.Output.WriteAsync(parsed.GetValue(format) == "json"
                ? Json.TextOf(read.Select(entry => new { set = entry.Name, problem = entry.Result.Problem, manifest = entry.Result.Manifest }))
                : RecoveryAsText.Of(read));
            return read.All(entry => entry.Result.Problem is null) ? ExitCode.Success : ExitCode.Failed;
        });
        return command;
    }

    private static Command CreateRestore(CliConsole console)
    {
        var arguments = new RecoverArguments();
        var provider = RecoverProvider.Option();
        var to = new Option<string>("--to") { Description = "The directory to restore into, which appears when it is complete; with a service as provider, the name of the copy. Nothing of it may exist.", HelpName = "DIRECTORY", Required = true };
        var command = new Command("restore", "Restore a set into a directory beside the running system, to a moment when --time is given.") { arguments.Site, provider, arguments.Set, arguments.Time, to };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (RecoverProvider.IsElsewhere(parsed.GetValue(provider)))
            {
                return arguments.ReadSite(parsed, console) is { } elsewhere
                    ? await RecoverProvider.RestoreAsync(parsed.GetRequiredValue(provider), parsed.GetRequiredValue(to), elsewhere, parsed.GetValue(arguments.Time), console, cancellation)
                    : ExitCode.Failed;
            }

            if (await MissingAsync(console))
                return ExitCode.Unavailable;
            if (arguments.ReadSite(parsed, console) is not { } site || arguments.ReadSet(parsed, site, store: null, console) is not { } set)
                return ExitCode.Failed;
            try
            {
                var times = await new DirectoryRestore(site, TimeProvider.System, new ConsoleProgress(console, TimeProvider.System))
                    .RunAsync(set, parsed.GetValue(arguments.Time), parsed.GetRequiredValue(to), cancellation);
                await console.Output.WriteAsync(RecoveryAsText.Of(set, parsed.GetRequiredValue(to), times));
                return ExitCode.Success;
            }
            catch (RestoreFailedException failed)
            {
                await console.Error.WriteLineAsync($"Nothing was restored. {failed.Message}");
                return ExitCode.Failed;
            }
        });
        return command;
    }

    private static Command CreateValidate(CliConsole console)
    {
        var arguments = new RecoverArguments();
        var format = FormatOption.Of("text", "json");
        var whole = new Option<bool>("--whole-repository") { Description = "Read every file of the repository too, also of backups that this restore does not need; for once a week." };
        var command = new Command("validate", "Restore a set and climb the nine rungs; 0 when all hold, 1 when one does not, 3 when one could not be verified.")
        { arguments.Estate, arguments.Environment, arguments.Site, arguments.Store, arguments.Set, arguments.Time, whole, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await MissingAsync(console))
                return ExitCode.Unavailable;
            var (site, subject) = arguments.ReadSubject(parsed, console);
            if (site is null || subject is null || arguments.ReadSet(parsed, site, subject.Store, console) is not { } set)
                return ExitCode.Failed;
            var report = await new Ladder(site, subject, new PlaceOptions(), TimeProvider.System, new ConsoleProgress(console, TimeProvider.System)) { WholeRepository = parsed.GetValue(whole) }
                .RunAsync(set, parsed.GetValue(arguments.Time), cancellation);
            await console.Output.WriteAsync(parsed.GetValue(format) == "json" ? Json.TextOf(report) : RecoveryAsText.Of(report));
            await RememberAsync(site, subject, report, console, cancellation);
            return CodeOf(report.Verdict);
        });
        return command;
    }

    /// <summary>Adds the validation to those before it, and says what they show together. A record that cannot be kept changes no verdict.</summary>
    private static async Task RememberAsync(RecoverySite site, RecoverySubject subject, LadderReport report, CliConsole console, CancellationToken cancellation)
    {
        try
        {
            var log = ValidationLog.Of(site.Repository.Directory, subject.Store);
            await log.AppendAsync(report, new BackupSets(site.Repository.Directory).Read(report.Set).Manifest, cancellation);
            await console.Error.WriteLineAsync(TrendAsText.Sentence(RestoreTrend.Of(await log.ReadAsync(cancellation), subject.Rto, TimeProvider.System.GetUtcNow())));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await console.Error.WriteLineAsync($"The validation could not be added to the trend. {refused.Message}");
        }
    }

    internal static int CodeOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => ExitCode.Success,
        Verdict.Fail => ExitCode.Failed,
        _ => ExitCode.NotProven,
    };

    /// <summary>Says what this machine lacks; else removes what killed commands have left.</summary>
    internal static async Task<bool> MissingAsync(CliConsole console)
    {
        var missing = RecoveryPreconditions.Missing();
        foreach (var gap in missing)
            await console.Error.WriteLineAsync($"This machine lacks {gap}.");
        if (missing.Count > 0)
            return true;
        foreach (var removed in PlaceInventory.RemoveAbandoned(new PlaceOptions()))
            await console.Error.WriteLineAsync($"Removed {removed}, which a stopped command had left behind.");
        return false;
    }
}
