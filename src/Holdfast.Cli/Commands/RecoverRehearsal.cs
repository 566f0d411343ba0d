using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Rehearsals;
using Holdfast.Recovery.Rehearsals.Blobs;
using Holdfast.Recovery.Validation;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast recover rehearse`: the whole of backup and restore on a small depot, undamaged or damaged.</summary>
internal static class RecoverRehearsal
{
    private const string None = "none";
    private const string All = "all";
    private const string InDirectory = "directory";
    private const string InAzure = "azure";

    public static Command Create(CliConsole console)
    {
        var sabotage = new Option<string>("--sabotage") { Description = $"The damage that the validation must find: {string.Join(", ", Sabotages.All.Select(each => each.Name))}, or {All}.", HelpName = "NAME", DefaultValueFactory = _ => None };
        sabotage.AcceptOnlyFromAmong([None, All, .. Sabotages.All.Select(each => each.Name)]);
        var compare = new Option<bool>("--compare") { Description = "Restore five times each with pgBackRest alone, as it comes; as it is done here, without any check; and with all checks, in turns, to know what they cost." };
        var megabytes = new Option<int>("--megabytes") { Description = "The size of the depot's database; small when left out.", HelpName = "NUMBER" };
        megabytes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 100_000)
                result.AddError("--megabytes is a number from 0 to 100000.");
        });
        var repository = new Option<string>("--repository") { Description = "Where the database's backups lie: a directory, or a container of Azurite, Microsoft's emulator of Blob Storage (installed with npm, once).", HelpName = "KIND", DefaultValueFactory = _ => InDirectory };
        repository.AcceptOnlyFromAmong(InDirectory, InAzure);
        var format = FormatOption.Of("text", "json");
        var command = new Command("rehearse", "Back up and restore a small depot of real components; with --sabotage, damaged, and then the damage must be found at its rung.") { sabotage, repository, compare, megabytes, format };
        command.Validators.Add(result =>
        {
            if (Sabotages.Find(result.GetValue(sabotage) ?? None) is { OfBlobs: true } damage && result.GetValue(repository) != InAzure)
                result.AddError($"--sabotage {damage.Name} damages a repository in a container: add --repository {InAzure}.");
            if (result.GetValue(compare) && result.GetValue(sabotage) is { } name and not None)
                result.AddError($"--compare restores what is whole: leave --sabotage {name} out.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await RecoverCommand.MissingAsync(console))
                return ExitCode.Unavailable;
            var name = parsed.GetRequiredValue(sabotage);
            var (places, progress) = (new PlaceOptions(), new ConsoleProgress(console, TimeProvider.System));
            var options = OptionsOf(parsed.GetValue(megabytes));
            if (parsed.GetValue(repository) == InAzure)
            {
                var (azurite, missing) = await AzuriteProgram.RequireAsync(places, progress, TimeProvider.System, cancellation);
                if (azurite is null)
                {
                    await console.Error.WriteLineAsync($"This machine lacks {missing}.");
                    return ExitCode.Unavailable;
                }

                options = options with { Azurite = azurite };
            }

            List<Sabotage?> damages = name == All ? [null, .. Sabotages.Of(options.Azurite is not null)] : [Sabotages.Find(name)];
            var rehearsal = new Rehearsal(places, options, TimeProvider.System, progress);
            List<RehearsalReport> reports = [];
            try
            {
                foreach (var damage in damages)
                    reports.Add(await rehearsal.RunAsync(damage, parsed.GetValue(compare), cancellation));
            }
            catch (BackupFailedException failed)
            {
                await console.Error.WriteLineAsync($"The rehearsal could not be carried out. {failed.Message}");
                return ExitCode.NotProven;
            }

            await console.Output.WriteAsync(parsed.GetValue(format) == "json" ? Json.TextOf(reports.Select(AsData)) : string.Concat(reports.Select(RecoveryAsText.Of)));
            return RecoverCommand.CodeOf(reports.Any(report => report.Verdict is Verdict.Fail) ? Verdict.Fail : reports.All(report => report.Verdict is Verdict.Pass) ? Verdict.Pass : Verdict.CouldNotVerify);
        });
        return command;
    }

    // Rows with content of which half is left after compression, as business data.
    // Four rows on a page, none of them so long that it is compressed or kept elsewhere: a megabyte is one on the disk.
    private static StandInOptions OptionsOf(int megabytes) => megabytes == 0 ? new() : new() { Moves = megabytes * 512, MoveBytes = 1_600 };

    private static object AsData(RehearsalReport report) => new
    {
        sabotage = report.Sabotage?.Name,
        expectedRung = report.Sabotage?.Rung,
        firstFailed = report.FirstFailed,
        verdict = report.Verdict,
        databaseBytes = report.Manifest.Database.SizeBytes,
        restoreAsItComesSeconds = report.RestoresAsItComes.Select(time => time.TotalSeconds),
        plainRestoreSeconds = report.PlainRestores.Select(time => time.TotalSeconds),
        checkedRestoreSeconds = report.CheckedRestores.Select(time => time.TotalSeconds),
        overPgBackRest = report.OverPgBackRest,
        costOfChecks = report.CostOfChecks,
        report.Report,
    };
}
