using Holdfast.Prediction.Exact;
using Xunit;

namespace Holdfast.Tests.Prediction.Exact;

public sealed class MarkovChainTests
{
    private const double Lambda = 1e-3;
    private const double Mu = 0.1;

    [Theory]
    [InlineData(Mu, 51_500)]
    [InlineData(0, 1_500)]
    public void A_pair_lasts_so_long_with_and_without_repair(double mu, double hours)
    {
        var chain = new MarkovChain(3);
        chain.Add(0, 1, 2 * Lambda);
        chain.Add(1, 0, mu);
        chain.Add(1, 2, Lambda);
        Close(hours, chain.MeanTimeTo(state => state == 2));
        Close(hours, Redundancy.PairMeanTimeToFailure(Lambda, 1 / mu));
    }

    [Theory]
    [InlineData(0.01, 1.4656151490687e-4)]
    [InlineData(0.05, 3.4073721806447e-4)]
    [InlineData(0.10, 5.8356504298275e-4)]
    public void A_pair_with_common_cause_is_down_so_much(double beta, double unavailability)
    {
        var chain = new MarkovChain(3);
        chain.Add(0, 1, 2 * (1 - beta) * Lambda);
        chain.Add(0, 2, beta * Lambda);
        chain.Add(1, 0, Mu);
        chain.Add(1, 2, Lambda);
        chain.Add(2, 1, 2 * Mu);
        Close(unavailability, chain.SteadyState()[2]);
        Close(unavailability, Redundancy.PairWithCommonCause(beta, Lambda, 1 / Mu));
    }

    [Theory]
    [InlineData(1.00, 4.414487654067e-5)]
    [InlineData(0.99, 4.898073569065e-5)]
    [InlineData(0.95, 6.832370456830e-5)]
    public void A_standby_is_down_so_much(double coverage, double unavailability)
    {
        var shares = StandbyAsPublished(coverage).SteadyState();
        Close(unavailability, shares[1] + shares[3] + shares[4]);
    }

    [Fact]
    public void A_state_of_probability_1e_minus_60_is_as_precise_as_any()
    {
        // A queue whose states are each 1,000 times less probable than the one before.
        var chain = new MarkovChain(21);
        for (var state = 0; state < 20; state++)
        {
            chain.Add(state, state + 1, 1e-3);
            chain.Add(state + 1, state, 1);
        }

        var shares = chain.SteadyState();
        Close(1e-60, shares[20] / shares[0]);
    }

    [Fact]
    public void A_state_that_nothing_leaves_is_refused()
    {
        var chain = new MarkovChain(2);
        chain.Add(0, 1, 1);
        Assert.Throws<InvalidOperationException>(chain.SteadyState);
    }

    /// <summary>Both up, taking over, one up, none up, takeover failed. Nothing else happens during a takeover.</summary>
    private static MarkovChain StandbyAsPublished(double coverage)
    {
        const double lambda = 1 / 2000.0;
        const double mu = 1 / 8.0;
        var chain = new MarkovChain(5);
        chain.Add(0, 1, lambda * coverage);
        chain.Add(0, 4, lambda * (1 - coverage));
        chain.Add(0, 2, lambda);
        chain.Add(1, 2, 40);
        chain.Add(4, 2, 1);
        chain.Add(2, 0, mu);
        chain.Add(2, 3, lambda);
        chain.Add(3, 2, mu);
        return chain;
    }

    private static void Close(double expected, double actual) => Assert.Equal(1, actual / expected, 1e-9);
}
