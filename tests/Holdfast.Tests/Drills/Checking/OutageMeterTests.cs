using Holdfast.Drills.Checking;
using Xunit;

namespace Holdfast.Tests.Drills.Checking;

public sealed class OutageMeterTests
{
    private const OperationOutcome Ok = OperationOutcome.Ok;
    private const OperationOutcome Failed = OperationOutcome.Failed;

    [Fact]
    public void The_outage_lasts_from_the_first_failure_to_the_first_success_that_is_sustained()
    {
        // A single success between two failures is luck, not service.
        var outage = Measure(from: 250, (100, Ok), (200, Ok), (300, Failed), (400, Ok), (500, Failed), (600, Ok), (700, Ok));

        Assert.Equal(Ms(310), outage.Rto);
        Assert.Equal(Ms(210), outage.Degraded);
    }

    [Fact]
    public void A_process_that_does_not_come_back_has_no_recovery_time() =>
        Assert.Null(Measure(from: 150, (100, Ok), (200, Failed), (300, Ok), (400, Failed)).Rto);

    [Fact]
    public void Without_a_failure_there_was_no_outage() =>
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (Measure(from: 150, (100, Ok), (200, Ok)).Rto, Measure(from: 150, (100, Ok), (200, Ok)).Degraded));

    [Fact]
    public void What_failed_before_the_fault_is_not_its_doing() =>
        Assert.Equal(TimeSpan.Zero, Measure(from: 250, (100, Ok), (200, Failed), (300, Ok)).Rto);

    [Fact]
    public void A_slow_success_is_a_degradation()
    {
        Operation[] history = [At(100, 10, Ok), At(200, 10, Ok), At(300, 90, Ok)];

        Assert.Equal(Ms(90), OutageMeter.Measure(history, Ms(250), sustained: 2, slowFactor: 5).Degraded);
    }

    private static ProcessOutage Measure(int from, params (int Completed, OperationOutcome Outcome)[] operations) =>
        OutageMeter.Measure([.. operations.Select(operation => At(operation.Completed, 10, operation.Outcome))], Ms(from), sustained: 2, slowFactor: 5);

    private static Operation At(int completed, int took, OperationOutcome outcome) => new(completed, Ms(completed - took), Ms(completed), outcome);

    private static TimeSpan Ms(int value) => TimeSpan.FromMilliseconds(value);
}
