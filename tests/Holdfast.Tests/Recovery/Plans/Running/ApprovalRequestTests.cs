using Holdfast.Recovery.Plans;
using Holdfast.Recovery.Plans.Running;
using Xunit;

namespace Holdfast.Tests.Recovery.Plans.Running;

public sealed class ApprovalRequestTests
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
    private static readonly PlanAuthority Two = new(["director", "head", "deputy"], 2, TimeSpan.FromMinutes(10), "stand-in");

    [Theory]
    [InlineData(false)]
    [InlineData(false, "director")]
    [InlineData(false, "director", "Director")]
    [InlineData(true, "director", "head")]
    [InlineData(true, "runner", "head")]
    public void A_quorum_is_counted_by_people(bool granted, params string[] agreed) => Assert.Equal(granted, new ApprovalRequest(Asked, agreed).IsGranted(Two with { Names = ["director", "head", "runner"] }, "runner"));

    [Fact]
    public void Who_runs_the_plan_is_never_the_only_one_where_two_are_asked_for() =>
        Assert.False(new ApprovalRequest(Asked, ["runner", "Runner", "RUNNER"]).IsGranted(Two, "runner"));

    [Theory]
    [InlineData("director", 9, true)]
    [InlineData("director", 11, false)]
    [InlineData("stand-in", 9, false)]
    [InlineData("stand-in", 11, true)]
    [InlineData("somebody", 5, false)]
    [InlineData("head", 5, false)]
    public void An_agreement_counts_in_its_time_only(string name, int minutes, bool counts) =>
        Assert.Equal(counts, new ApprovalRequest(Asked, ["head"]).WhyNot(Two, name, Asked.AddMinutes(minutes)) is null);

    [Theory]
    [InlineData("stand-in", 11, false)]
    [InlineData("stand-in", 21, true)]
    [InlineData(null, 9, false)]
    [InlineData(null, 11, true)]
    public void A_request_ends_with_its_time_and_the_delegates(string? standsIn, int minutes, bool expired) =>
        Assert.Equal(expired, new ApprovalRequest(Asked, []).IsExpired(Two with { Delegate = standsIn }, Asked.AddMinutes(minutes)));
}
