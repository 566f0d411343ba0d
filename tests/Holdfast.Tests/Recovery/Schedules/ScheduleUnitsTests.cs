using System.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Recovery.Schedules;
using Xunit;

namespace Holdfast.Tests.Recovery.Schedules;

public sealed class ScheduleUnitsTests : IDisposable
{
    private static readonly ScheduleOptions Nightly =
        new("/bin/true", "/srv/estates/north depot/estate.yaml", "production", "/etc/holdfast/100%.json", "erp", RestoreTestInterval.Day, new TimeOnly(2, 30), TimeSpan.FromMinutes(45));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("holdfast-units-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_validation_runs_every_night_with_jitter_and_makes_up_for_a_missed_one()
    {
        var timer = ScheduleUnits.Of(Nightly)["holdfast-validate-erp.timer"];

        Assert.Contains("\nOnCalendar=*-*-* 02:30:00\nRandomizedDelaySec=45min\n", timer, StringComparison.Ordinal);
        Assert.Contains("\nPersistent=true\n", timer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_repository_is_read_once_a_week_half_a_day_away_from_the_validations()
    {
        var units = ScheduleUnits.Of(Nightly);

        Assert.Contains("\nOnCalendar=Sat *-*-* 14:30:00\n", units["holdfast-repository-erp.timer"], StringComparison.Ordinal);
        Assert.Contains(" --store erp --whole-repository\n", units["holdfast-repository-erp.service"], StringComparison.Ordinal);
        Assert.DoesNotContain("--whole-repository", units["holdfast-validate-erp.service"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_with_a_space_or_a_percent_sign_stays_one_word() => Assert.Contains(
        "\nExecStart=/bin/true recover validate \"/srv/estates/north depot/estate.yaml\" --environment production --site /etc/holdfast/100%%.json --store erp\n",
        ScheduleUnits.Of(Nightly)["holdfast-validate-erp.service"], StringComparison.Ordinal);

    [Theory]
    [InlineData(RestoreTestInterval.Day)]
    [InlineData(RestoreTestInterval.Week)]
    [InlineData(RestoreTestInterval.Month)]
    [InlineData(RestoreTestInterval.Quarter)]
    public async Task Systemd_accepts_every_unit(RestoreTestInterval every)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not on this machine; it comes with systemd.");
        foreach (var (name, text) in ScheduleUnits.Of(Nightly with { Every = every }))
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text, TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), await VerifyAsync(folder.FullName));
        // The judge can refuse: a calendar that is none.
        var timer = Path.Combine(folder.FullName, "holdfast-validate-erp.timer");
        await File.WriteAllTextAsync(timer, (await File.ReadAllTextAsync(timer, TestContext.Current.CancellationToken)).Replace("OnCalendar=", "OnCalendar=someday ", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains("someday", (await VerifyAsync(folder.FullName)).Error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error)> VerifyAsync(string folder)
    {
        var start = new ProcessStartInfo("systemd-analyze", ["verify", "--man=no", .. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
