using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Simulation;

/// <summary>The long-run share of time in which a service is down, by regenerative simulation.</summary>
/// <remarks>
/// Whenever a model is quiet it forgets its past, since failures come without memory. So a run is cut into cycles from quiet to quiet; the
/// time until the first failure of a cycle is known exactly and not drawn. Where outages need several failures at once, the next failure is hurried
/// while something is down, and each cycle is weighed by how unlikely it was (failure biasing: Shahabuddin, Management Science 40:3, 1994).
/// What a standby remembers from one cycle to the next is taken from cycles that are not hurried (Goyal, Shahabuddin, Heidelberger, Nicola and
/// Glynn, IEEE Transactions on Computers 41:1, 1992); these give the mean length of a cycle, too.
/// </remarks>
internal sealed class SteadyState
{
    private const int Batches = 32;
    private const int PilotCycles = 4_000;
    private const double MostBias = 1_000;

    /// <summary>Beyond this weight a cycle is not hurried any further: long repairs would otherwise weigh without bound.</summary>
    private const double MostLogWeight = 3;

    private readonly Wiring wiring;
    private readonly AliasTable pick;
    private readonly double totalRate;
    private readonly ulong key;

    public SteadyState(FailureModel model, ulong seed)
    {
        wiring = new Wiring(model);
        pick = new AliasTable([.. model.Hazards.Select(hazard => hazard.PerHour)]);
        totalRate = model.Hazards.Sum(hazard => hazard.PerHour);
        key = RandomStream.KeyOf(RandomStream.KeyOf("steady state"), seed);
    }

    /// <summary>How many threads work on it at most; the answer does not depend on it. As many as there are cores when -1.</summary>
    public int Threads { get; init; } = -1;

    /// <summary>How many failures and repairs have been simulated.</summary>
    public long Events { get; private set; }

    /// <summary>Simulates until a precision is reached, or a number of cycles.</summary>
    /// <param name="relativePrecision">Half the width of the 95 % interval, as a share of the value.</param>
    /// <param name="mostCycles">The limit.</param>
    /// <param name="cancellation">Ends the run.</param>
    public Estimate Unavailability(double relativePrecision, long mostCycles, CancellationToken cancellation = default)
    {
        var bias = ChooseBias();
        var down = new List<double>();
        var length = new List<double>();
        var cyclesOfBatch = 20_000L;
        var cycles = 0L;
        while (true)
        {
            var first = down.Count;
            var round = new Batch[Batches];
            Parallel.For(0, Batches, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Threads }, batch =>
                round[batch] = Run(RandomStream.KeyOf(key, (ulong)(first + batch)), cyclesOfBatch, bias));
            down.AddRange(round.Select(batch => batch.Down));
            length.AddRange(round.Select(batch => batch.Length));
            Events += round.Sum(batch => batch.Events);
            cycles += Batches * cyclesOfBatch;
            var estimate = Estimate.OfRatio(down, length);
            if (estimate.RelativePrecision <= relativePrecision || cycles >= mostCycles)
                return estimate;
        }
    }

    /// <summary>Hurries failures so that a second one during a repair is about as likely as not; not at all where one failure is an outage.</summary>
    private double ChooseBias()
    {
        var pilot = Run(RandomStream.KeyOf(key, ulong.MaxValue), PilotCycles, bias: 1);
        var isCommon = pilot.CyclesDown > PilotCycles / 50;
        var busy = pilot.Busy / PilotCycles;
        return isCommon ? 1 : Math.Clamp(0.5 / (totalRate * busy), 1, MostBias);
    }

    private Batch Run(ulong stream, long cycles, double bias)
    {
        var state = new SystemState(wiring);
        var chance = new RandomStream(stream);
        var (down, length, busyTime, cyclesDown) = (0.0, 0.0, 0.0, 0L);
        var serving = new int[wiring.Kinds.Length];
        var remembers = bias > 1 && wiring.Kinds.Contains(BlockKind.Standby);
        for (var cycle = 0L; cycle < cycles; cycle++)
        {
            if (remembers)
                state.Remember(serving);
            var (downInCycle, weight, busy) = RunCycle(state, ref chance, bias);
            if (remembers)
            {
                // Which part serves at the start of a cycle must not be taken over from a hurried one: another leads there at its own pace.
                state.Recall(serving);
                (_, weight, busy) = RunCycle(state, ref chance, bias: 1);
            }

            down += downInCycle;
            length += (1 / totalRate) + (busy * weight);
            busyTime += busy;
            if (downInCycle > 0)
                cyclesDown++;
        }

        return new Batch(down, length, busyTime, cyclesDown, state.Events);
    }

    private (double Down, double Weight, double Busy) RunCycle(SystemState state, ref RandomStream chance, double bias)
    {
        // Time starts anew with each cycle; nothing of the last one is pending.
        state.StartCycle();
        state.Strike(pick.Pick(chance.Uniform()), 0, ref chance);
        var (now, down, logWeight) = (0.0, 0.0, 0.0);
        var rate = totalRate * bias;
        var nextFailure = chance.Exponential() / rate;
        while (!state.IsQuiet)
        {
            var due = state.NextDue;
            if (nextFailure < due)
            {
                logWeight += ((rate - totalRate) * (nextFailure - now)) + Math.Log(totalRate / rate);
                now = nextFailure;
                state.Strike(pick.Pick(chance.Uniform()), now, ref chance);
                if (logWeight > MostLogWeight)
                    rate = totalRate;
                nextFailure = now + (chance.Exponential() / rate);
            }
            else
            {
                logWeight += (rate - totalRate) * (due - now);
                now = due;
                state.Proceed(ref chance);
                if (logWeight > MostLogWeight && rate > totalRate)
                {
                    rate = totalRate;
                    nextFailure = now + (chance.Exponential() / rate);
                }
            }

            if (state.Outages.Count > 0)
                down += TakeOutages(state) * Math.Exp(logWeight);
        }

        return (down, Math.Exp(logWeight), now);
    }

    private static double TakeOutages(SystemState state)
    {
        var down = 0.0;
        foreach (var outage in state.Outages)
            down += outage.IsDegraded ? 0 : outage.End - outage.Start;
        state.Outages.Clear();
        return down;
    }

    private readonly record struct Batch(double Down, double Length, double Busy, long CyclesDown, long Events);
}
