using System.Globalization;
using Holdfast.Estate.Model;

namespace Holdfast.Recovery.Schedules;

/// <summary>Writes the units with which systemd validates restores on time and keeps the watermarks coming.</summary>
public static class ScheduleUnits
{
    /// <summary>The files by their names.</summary>
    public static IReadOnlyDictionary<string, string> Of(ScheduleOptions options)
    {
        var store = options.Store;
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"holdfast-validate-{store}.service"] = Service(
                options, $"Restores the newest backup of '{store}' beside the running system and climbs the nine rungs. Fails when one does not hold (1) or could not be looked at (3).",
                $"Holdfast validates the restore of {store}"),
            [$"holdfast-validate-{store}.timer"] = Timer(options, $"Holdfast validates the restore of {store}", IntervalWord(options.Every), Calendar(options.Every), options.At),
            [$"holdfast-repository-{store}.service"] = Service(
                options, $"The same, and reads every file of the repository of '{store}', also of backups that no validation has restored.",
                $"Holdfast reads the whole repository of {store}", "--whole-repository"),
            // Half a day from the others, so that the two do not meet.
            [$"holdfast-repository-{store}.timer"] = Timer(options, $"Holdfast reads the whole repository of {store}", "Every week", "Sat *-*-*", options.At.AddHours(12)),
            [$"holdfast-watermark-{store}.service"] = $"""
                # Writes a numbered row into '{store}' every so often and remembers that it was acknowledged: what a restore is held against.
                [Unit]
                Description=Holdfast writes watermarks into {store}

                [Service]
                ExecStart={Quoted([options.Command, "recover", "watermark", "--site", options.Site, "--store", store])}
                Restart=always
                RestartSec=5

                [Install]
                WantedBy=multi-user.target

                """,
        };
    }

    private static string Service(ScheduleOptions options, string comment, string description, params string[] more) => $"""
        # {comment}
        [Unit]
        Description={description}
        Wants=network-online.target
        After=network-online.target

        [Service]
        Type=oneshot
        ExecStart={Quoted([options.Command, "recover", "validate", options.Estate, .. Environment(options), "--site", options.Site, "--store", options.Store, .. more])}
        # The running system comes first.
        Nice=10
        TimeoutStartSec=infinity
        # With the service everything ends that it started; what a killed one leaves is removed by the next.
        KillMode=mixed
        TimeoutStopSec=120

        """;

    private static string Timer(ScheduleOptions options, string description, string interval, string calendar, TimeOnly at) => $"""
        # {interval}, spread over {Minutes(options.Jitter)} so that the sites of a company do not read their repositories at one moment.
        [Unit]
        Description={description}, {interval.ToLowerInvariant()}

        [Timer]
        OnCalendar={calendar} {at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}
        RandomizedDelaySec={Minutes(options.Jitter)}
        # One that was missed is made up for.
        Persistent=true

        [Install]
        WantedBy=timers.target

        """;

    private static IEnumerable<string> Environment(ScheduleOptions options) => options.Environment is { } name ? ["--environment", name] : [];

    private static string Calendar(RestoreTestInterval every) => every switch
    {
        RestoreTestInterval.Day => "*-*-*",
        RestoreTestInterval.Week => "Sun *-*-*",
        RestoreTestInterval.Month => "*-*-01",
        RestoreTestInterval.Quarter => "*-01,04,07,10-01",
        _ => throw new InvalidOperationException($"'{every}' is not an interval."),
    };

    private static string IntervalWord(RestoreTestInterval every) => every switch
    {
        RestoreTestInterval.Day => "Every day",
        RestoreTestInterval.Week => "Every week",
        RestoreTestInterval.Month => "Every month",
        RestoreTestInterval.Quarter => "Every three months",
        _ => throw new InvalidOperationException($"'{every}' is not an interval."),
    };

    private static string Minutes(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(span.TotalMinutes):0}min");

    // systemd expands % and $ itself, and splits at spaces outside quotes.
    private static string Quoted(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word)
    {
        var escaped = word.Replace("%", "%%", StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal)
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return escaped.Length > 0 && escaped.All(character => char.IsLetterOrDigit(character) || "/._-:=@%$,+".Contains(character, StringComparison.Ordinal)) ? escaped : $"\"{escaped}\"";
    }
}
