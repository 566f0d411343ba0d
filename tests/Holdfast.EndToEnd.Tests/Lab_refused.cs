using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

public sealed class Lab_refused(LabGround ground) : IClassFixture<LabGround>
{
    private const int Unavailable = 4;

    [Fact]
    public async Task Without_the_privilege_to_make_namespaces_says_what_is_needed_and_starts_nothing()
    {
        ground.Require();
        using var holdfast = HoldfastProcess.StartUnder(
            ground.Options,
            ["setpriv", "--bounding-set=-sys_admin,-net_admin", "--inh-caps=-all", Path.Combine(AppContext.BaseDirectory, "holdfast"), "lab", "up"]);

        await holdfast.WaitForExitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(Unavailable, holdfast.ExitCode);
        Assert.Contains("sudo", holdfast.Said, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(ground.Options.Root));
    }

    [Fact]
    public async Task Without_the_programs_names_all_of_them_at_once()
    {
        ground.Require();
        var missing = await LabPreconditions.CheckAsync(
            ground.Options with { PostgreSqlPrograms = "/nowhere", Root = "relative" }, TestContext.Current.CancellationToken);

        Assert.Equal(2, missing.Count);
        Assert.Contains(missing, entry => entry.Remedy.Contains("apt-get install postgresql-15", StringComparison.Ordinal));
    }
}
