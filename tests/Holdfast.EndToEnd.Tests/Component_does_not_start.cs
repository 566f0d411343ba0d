using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

public sealed class Component_does_not_start(LabGround ground) : IClassFixture<LabGround>
{
    [Fact]
    public async Task Is_named_with_its_last_words_and_nothing_of_the_lab_stays()
    {
        ground.Require();
        var programs = Directory.CreateDirectory(Path.Combine(ground.Options.Root, ".broken")).FullName;
        await File.WriteAllTextAsync(Path.Combine(programs, "postgres"), "not a program", TestContext.Current.CancellationToken);
        try
        {
            var outcome = await RunningLab.StartAsync(
                ground.Options with { PostgreSqlPrograms = programs, ClusterLimit = TimeSpan.FromSeconds(15) }, new TestProgress(), TimeProvider.System, TestContext.Current.CancellationToken);

            var failure = Assert.IsType<LabNotStarted>(outcome);
            Assert.StartsWith("z", failure.Component, StringComparison.Ordinal);
            Assert.NotEmpty(failure.LogTail);
        }
        finally
        {
            Directory.Delete(programs, recursive: true);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(ground.Options.Root));
    }
}
