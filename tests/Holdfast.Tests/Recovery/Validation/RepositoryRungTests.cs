using System.Text.Json;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Validation;
using Holdfast.Recovery.Validation.Rungs;
using Xunit;

namespace Holdfast.Tests.Recovery.Validation;

public sealed class RepositoryRungTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_could_not_be_listed_is_not_called_missing()
    {
        var outcome = await LookAsync(listing: null);

        Assert.Equal(Verdict.CouldNotVerify, outcome.Verdict);
        Assert.Equal(["The archive could not be listed: the server is busy"], outcome.Findings);
    }

    [Fact]
    public async Task What_is_not_listed_is_missing()
    {
        var outcome = await LookAsync(["000000010000000000000003", "000000010000000000000005"]);

        Assert.Equal(Verdict.Fail, outcome.Verdict);
        Assert.Contains("1 WAL segment(s) missing in the archive: 000000010000000000000004.", outcome.Findings);
    }

    [Fact]
    public async Task A_whole_log_of_which_the_recovery_took_nothing_was_not_seen()
    {
        var outcome = await LookAsync(["000000010000000000000003", "000000010000000000000004", "000000010000000000000005"]);

        Assert.Equal(Verdict.CouldNotVerify, outcome.Verdict);
        Assert.StartsWith("The recovery was handed no segment of the log", Assert.Single(outcome.Findings), StringComparison.Ordinal);
    }

    private static async Task<RungOutcome> LookAsync(IReadOnlyList<string>? listing)
    {
        var repository = new RepositorySite("/srv/backups", "/srv/passphrase");
        var answer = listing is null
            ? new ToolResult(1, "", "the server is busy")
            : new ToolResult(0, JsonSerializer.Serialize(listing.ToDictionary(name => $"15-1/0000000100000000/{name}-{new string('a', 40)}.lz4", _ => new { type = "file" })), "");
        var context = new RungContext
        {
            Site = new() { Repository = repository, Stores = new Dictionary<string, StoreSite>(StringComparer.Ordinal) },
            Subject = new() { Estate = "north", Store = "erp" },
            Sets = new(repository.Directory),
            Manifest = Manifest,
            Target = null,
            Place = null!, // This rung has nothing to do there.
            Tool = new PgBackRest("/srv/pgbackrest.conf", "erp", repository, (_, _) => Task.FromResult(answer)),
            Time = TimeProvider.System,
            Started = 0,
            WholeRepository = false,
        };
        context.RestoreEnded.SetResult(true);
        return await new RepositoryRung().LookAsync(context, TestContext.Current.CancellationToken);
    }

    private static BackupManifest Manifest => new()
    {
        Format = BackupManifest.CurrentFormat,
        Id = "20261120-170000-erp",
        Estate = "north",
        Store = "erp",
        StartedAt = Moment,
        FinishedAt = Moment,
        Database = new()
        {
            Label = "20261120-170000F",
            StartedAt = Moment,
            FinishedAt = Moment,
            SizeBytes = 1,
            RepositoryBytes = 1,
            StartSegment = "000000010000000000000003",
            StopSegment = "000000010000000000000003",
            Watermark = new(1, Moment, "0/4000028", 1),
            State = new() { Name = "erp", ServerVersion = 150_000, SegmentBytes = 16 << 20, DataChecksums = true, PreloadedLibraries = "", Extensions = [], Roles = [], Versions = [] },
        },
        Files = [],
        Configuration = new("configuration", Moment, Moment, 0, 0, ""),
        Secrets = [],
    };
}
