using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Recovery.Trends;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast recover trend`: whether restores become slower, and when they will be too slow.</summary>
internal static class RecoverTrendVerb
{
    public static Command Create(CliConsole console)
    {
        var arguments = new RecoverArguments();
        var within = DurationOption.Create("--within", "How far ahead a missed objective counts as a failure.", "90d", TimeSpan.FromDays(1));
        var format = FormatOption.Of("text", "json");
        var command = new Command("trend", "Say whether restores become slower, and when they reach their objective; 1 when that is near, 3 when there are too few validations to tell.")
        { arguments.Estate, arguments.Environment, arguments.Site, arguments.Store, within, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (site, subject) = arguments.ReadSubject(parsed, console);
            if (site is null || subject is null)
                return ExitCode.Failed;
            try
            {
                var now = TimeProvider.System.GetUtcNow();
                var records = await ValidationLog.Of(site.Repository.Directory, subject.Store).ReadAsync(cancellation);
                var trend = RestoreTrend.Of(records, subject.Rto, now);
                await console.Output.WriteAsync(parsed.GetValue(format) == "json" ? Json.TextOf(new { store = subject.Store, validations = records, trend }) : TrendAsText.Of(subject.Store, records, trend));
                return CodeOf(trend, now + parsed.GetDuration(within));
            }
            catch (InvalidDataException unreadable)
            {
                await console.Error.WriteLineAsync(unreadable.Message);
                return ExitCode.InputOutput;
            }
        });
        return command;
    }

    internal static int CodeOf(RestoreTrend? trend, DateTimeOffset horizon) => trend switch
    {
        null => ExitCode.NotProven,
        { IsOver: true } => ExitCode.Failed,
        { ReachesObjective: { } reached } when reached.Middle <= horizon => ExitCode.Failed,
        _ => ExitCode.Success,
    };
}
