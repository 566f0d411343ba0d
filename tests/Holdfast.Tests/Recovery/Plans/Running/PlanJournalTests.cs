using System.Text.Json;
using Holdfast.Recovery.Plans.Running;
using Xunit;

namespace Holdfast.Tests.Recovery.Plans.Running;

public sealed class PlanJournalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hf-journal-").FullName;

    private string Path => System.IO.Path.Combine(folder, "run.jsonl");

    [Fact]
    public void Lines_come_back_as_they_were_and_the_file_is_private()
    {
        var line = new JournalLine(new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero), JournalEvent.Confirmed) { Step = "switch", Who = "engineer", Rpo = TimeSpan.FromSeconds(40), Text = "40 s" };
        using (var journal = PlanJournal.Open(Path))
            journal.Append(line);

        using var again = PlanJournal.Open(Path);
        Assert.Equal([line], again.Before);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public void A_line_that_was_cut_off_in_writing_is_none_and_does_not_spoil_the_next_one()
    {
        using (var journal = PlanJournal.Open(Path))
            journal.Append(new(DateTimeOffset.UnixEpoch, JournalEvent.Began));
        File.AppendAllText(Path, """{"at":"2026-11-2""");

        using (var journal = PlanJournal.Open(Path))
            journal.Append(new(DateTimeOffset.UnixEpoch, JournalEvent.Resumed));

        using var again = PlanJournal.Open(Path);
        Assert.Equal([JournalEvent.Began, JournalEvent.Resumed], again.Before.Select(line => line.What));
    }

    [Fact]
    public void Two_runs_never_write_to_one_journal()
    {
        using var journal = PlanJournal.Open(Path);

        Assert.Throws<IOException>(() => PlanJournal.Open(Path));
    }

    [Fact]
    public void Another_file_is_refused_and_left_as_it_is()
    {
        File.WriteAllText(Path, "shopping list\n");

        Assert.Throws<JsonException>(() => PlanJournal.Open(Path));
        Assert.Equal("shopping list\n", File.ReadAllText(Path));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
