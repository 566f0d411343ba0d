using Holdfast.Recovery.Plans;
using Holdfast.Recovery.Plans.Running;
using Xunit;

namespace Holdfast.Tests.Recovery.Plans.Running;

public sealed class EstateCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hf-commands-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_run_from_beside_the_estate_and_told_what_it_is_for()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "tell.sh"), "echo \"$HOLDFAST_STEP: $HOLDFAST_MESSAGE\"", Cancellation);

        var acted = await Commands().ActAsync(Step(["sh", "tell.sh"], []), "we are back", Cancellation);

        Assert.True(acted.Succeeded);
        Assert.Contains("tell-floor: we are back", acted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_probe_says_yes_no_or_that_it_cannot_tell()
    {
        Assert.True((await Commands().ProbeAsync(Step([], ["true"]), Cancellation)).Holds);
        Assert.False((await Commands().ProbeAsync(Step([], ["false"]), Cancellation)).Holds);
        Assert.Null((await Commands().ProbeAsync(Step([], ["no-such-program"]), Cancellation)).Holds);
        Assert.Null((await Commands().ProbeAsync(Step([], []), Cancellation)).Holds);
    }

    [Fact]
    public async Task A_command_that_does_not_end_is_ended_and_has_failed()
    {
        var acted = await new EstateCommands(folder, [], TimeSpan.FromMilliseconds(200)).ActAsync(Step(["tail", "-f", "/dev/null"], []), message: null, Cancellation);

        Assert.False(acted.Succeeded);
    }

    [Fact]
    public async Task A_loss_is_measured_only_by_a_program_that_says_a_duration()
    {
        Assert.Equal(TimeSpan.FromSeconds(40), await Commands("echo", "40s").MeasureLossAsync(Cancellation));
        Assert.Null(await Commands("echo", "not much").MeasureLossAsync(Cancellation));
        Assert.Null(await Commands("false").MeasureLossAsync(Cancellation));
        Assert.Null(await Commands().MeasureLossAsync(Cancellation));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private EstateCommands Commands(params string[] loss) => new(folder, loss, TimeSpan.FromSeconds(30));

    private static PlanStep Step(string[] command, string[] probe) =>
        new() { Id = "tell-floor", Kind = StepKind.Tell, Text = "Tell", By = "engineer", Subject = "floor", Verify = "An answer", Command = command, Probe = probe };
}
