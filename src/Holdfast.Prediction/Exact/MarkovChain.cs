namespace Holdfast.Prediction.Exact;

/// <summary>A system that jumps between a few states at constant rates, solved without any subtraction (Grassmann, Taksar and Heyman, 1985).</summary>
/// <remarks>Nothing is subtracted, so nothing cancels: a state of probability 1e-15 is as precise as one of 0.5.</remarks>
internal sealed class MarkovChain
{
    private readonly double[,] rates;

    public MarkovChain(int states) => rates = new double[states, states];

    public int States => rates.GetLength(0);

    /// <summary>Adds a way from one state to another.</summary>
    public void Add(int source, int target, double perHour)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(perHour);
        if (source != target)
            rates[source, target] += perHour;
    }

    /// <summary>The share of time in each state in the long run. Every state must be reachable from state 0, and state 0 from every state.</summary>
    public double[] SteadyState()
    {
        var states = States;
        var folded = (double[,])rates.Clone();
        for (var last = states - 1; last > 0; last--)
            Fold(folded, last);
        var shares = new double[states];
        shares[0] = 1;
        var total = 1.0;
        for (var state = 1; state < states; state++)
        {
            for (var before = 0; before < state; before++)
                shares[state] += shares[before] * folded[before, state];
            total += shares[state];
        }

        for (var state = 0; state < states; state++)
            shares[state] /= total;
        return shares;
    }

    /// <summary>The mean time from state 0 until one of some states is reached for the first time, in hours.</summary>
    /// <param name="isEnd">The states that end it; state 0 is none of them.</param>
    public double MeanTimeTo(Func<int, bool> isEnd)
    {
        // An end is followed by a new start an hour later: a cycle lasts that hour and the time looked for.
        var restarting = new MarkovChain(States);
        for (var source = 0; source < States; source++)
        {
            if (isEnd(source))
            {
                restarting.Add(source, 0, 1);
                continue;
            }

            for (var target = 0; target < States; target++)
                restarting.Add(source, target, rates[source, target]);
        }

        var shares = restarting.SteadyState();
        var (before, after) = (0.0, 0.0);
        for (var state = 0; state < States; state++)
        {
            if (isEnd(state))
                after += shares[state];
            else
                before += shares[state];
        }

        return before / after;
    }

    /// <summary>Takes the last state out; who went through it goes on directly.</summary>
    private static void Fold(double[,] folded, int last)
    {
        var leaving = 0.0;
        for (var target = 0; target < last; target++)
            leaving += folded[last, target];
        if (leaving == 0)
            throw new InvalidOperationException("Every state of a chain must lead back to state 0.");
        for (var source = 0; source < last; source++)
        {
            if (folded[source, last] == 0)
                continue;
            var through = folded[source, last] /= leaving;
            for (var target = 0; target < last; target++)
                folded[source, target] += through * folded[last, target];
        }
    }
}
