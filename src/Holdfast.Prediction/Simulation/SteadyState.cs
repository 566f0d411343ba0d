using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Simulation;

/// <summary>The long-run share of time in which a service is down, by regenerative simulation.</summary>
/// <remarks>
/// Whenever a model is quiet it forgets its past, since failures come without memory. So a run is cut into cycles from quiet to quiet; the
/// time until the first failure of a cycle is known exactly and not drawn. Where outages need several failures at once, the next failure is hurried
/// while something is down, and each cycle is weighed by how unlikely it was (balanced failure biasing: Shahabuddin, Management Science 40:3, 1994).
/// Cycles begin with a failure that is worth seeing: a rare one that is a long outage more often than it strikes.
/// The mean length of a cycle, and what a standby remembers from one cycle to the next, come from cycles that are not hurried
/// (Goyal, Shahabuddin, Heidelberger, Nicola and Glynn, IEEE Transactions on Computers 41:1, 1992).
/// </remarks>
internal sealed class SteadyState
{
    private const int Batches = 32;
    private const int PilotCycles = 4_000;
    private const int PilotCyclesOfHazard = 1_000;
    private const int MostPilotCycles = 100_000;
    private const double MostHurry = 1_000;

    /// <summary>Below this weight a cycle is not hurried any further: what counts so little is not worth the time, and shocks that last could otherwise follow each other without end.</summary>
    private const double LeastLogWeight = -12;

    /// <summary>One in so many cycles is lived through without hurry, too: the mean length of a cycle needs no more.</summary>
    private const int CalmEvery = 8;

    private readonly Wiring wiring;
    private readonly double[] rates;
    private readonly double totalRate;
    private readonly Hurry calm;
    private readonly ulong key;

    public SteadyState(FailureModel model, ulong seed)
    {
        wiring = new Wiring(model);
        rates = [.. model.Hazards.Select(hazard => hazard.PerHour)];
        totalRate = rates.Sum();
        calm = new Hurry(rates, factor: 1);
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
        var hurry = ChooseHurry();
        var down = new List<double>();
        var length = new List<double>();
        var cyclesOfBatch = 20_000L;
        var cycles = 0L;
        while (true)
        {
            var first = down.Count;
            var round = new Batch[Batches];
            Parallel.For(0, Batches, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Threads }, batch =>
                round[batch] = Run(RandomStream.KeyOf(key, (ulong)(first + batch)), cyclesOfBatch, hurry));
            down.AddRange(round.Select(batch => batch.Down));
            length.AddRange(round.Select(batch => batch.Length));
            Events += round.Sum(batch => batch.Events);
            cycles += Batches * cyclesOfBatch;
            var estimate = Estimate.OfRatio(down, length);
            if (estimate.RelativePrecision <= relativePrecision || cycles >= mostCycles)
                return estimate;
        }
    }

    /// <summary>Hurries failures so that there is a second one in a quarter of repairs; not at all where one failure is an outage.</summary>
    private Hurry ChooseHurry()
    {
        var pilot = Run(RandomStream.KeyOf(key, ulong.MaxValue), PilotCycles, calm);
        var isCommon = pilot.CyclesDown > PilotCycles / 50;
        var factor = isCommon ? 1 : Math.Clamp(0.3 / (totalRate * pilot.Busy), 1, MostHurry);
        return new Hurry(rates, factor, HarmByHazard(new Hurry(rates, factor)));
    }

    /// <summary>How much outage there is in cycles that begin with each hazard: as many of them are worth seeing (Neyman's allocation to strata).</summary>
    private double[] HarmByHazard(Hurry hurry)
    {
        var state = new SystemState(wiring);
        var chance = new RandomStream(RandomStream.KeyOf(key, ulong.MaxValue - 1));
        var harm = new double[rates.Length];
        var cycles = Math.Min(PilotCyclesOfHazard, MostPilotCycles / Math.Max(1, rates.Length));
        for (var hazard = 0; hazard < rates.Length; hazard++)
        {
            var squares = 0.0;
            for (var number = 0; number < cycles; number++)
            {
                var down = RunCycle(state, ref chance, hurry, hazard).Down;
                squares += down * down;
            }

            harm[hazard] = rates[hazard] * Math.Sqrt(squares);
        }

        return harm;
    }

    private Batch Run(ulong stream, long cycles, Hurry hurry)
    {
        var state = new SystemState(wiring);
        var chance = new RandomStream(stream);
        var (down, busy, calmCycles, cyclesDown, events) = (0.0, 0.0, 0L, 0L, 0L);
        var serving = new int[wiring.Model.Blocks.Length];
        var calmEvery = hurry.IsNone || wiring.HasStandby ? 1 : CalmEvery;
        var untilCalm = 1;
        for (var number = 0L; number < cycles; number++)
        {
            var isCalm = --untilCalm == 0;
            if (isCalm && !hurry.IsNone)
                state.Remember(serving);
            var hazard = hurry.First(chance.Uniform());
            var cycle = RunCycle(state, ref chance, hurry, hazard);
            down += cycle.Down * hurry.FirstWeight(hazard);
            cyclesDown += cycle.Down > 0 ? 1 : 0;
            events += cycle.EventsAside;
            if (!isCalm)
                continue;
            untilCalm = calmEvery;
            if (!hurry.IsNone)
            {
                // Which part serves at the start of a cycle must not be taken over from a hurried one: another leads there at its own pace.
                state.Recall(serving);
                cycle = RunCycle(state, ref chance, calm, calm.First(chance.Uniform()));
                events += cycle.EventsAside;
            }

            busy += cycle.Busy;
            calmCycles++;
        }

        return new Batch(down, cycles * ((1 / totalRate) + (busy / calmCycles)), busy / calmCycles, cyclesDown, events + state.Events);
    }

    private Cycle RunCycle(SystemState state, ref RandomStream chance, Hurry hurry, int hazard)
    {
        ref readonly var strike = ref wiring.Strikes[hazard];
        if (strike.Alone == Strike.Effect.Unknown)
        {
            state.StartCycle();
            state.Strike(hazard, 0, ref chance);
            return Play(state, ref chance, hurry);
        }

        // Most cycles are one failure and its repair, which nothing else meets: what they do is known, and the state is not needed.
        var takes = strike.Takes.Sample(ref chance);
        var isOutage = strike.Alone == Strike.Effect.Outage;
        var excess = isOutage ? 0 : hurry.ExcessFor(takes);
        var nextFailure = chance.Exponential() * hurry.MeanGap(excess);
        if (nextFailure >= takes)
            return new Cycle(isOutage ? takes : 0, takes, EventsAside: 2);
        state.StartCycle();
        state.StrikeUnit(hazard, 0, takes, ref chance);
        return Play(state, ref chance, hurry, excess, nextFailure);
    }

    private Cycle Play(SystemState state, ref RandomStream chance, Hurry hurry)
    {
        var excess = state.IsServiceDown ? 0 : hurry.ExcessFor(state.LastDue);
        return Play(state, ref chance, hurry, excess, chance.Exponential() * hurry.MeanGap(excess));
    }

    /// <summary>Goes on from the first failure until the state is quiet.</summary>
    private Cycle Play(SystemState state, ref RandomStream chance, Hurry hurry, double excess, double nextFailure)
    {
        var (now, down, logWeight) = (0.0, 0.0, 0.0);
        while (!state.IsQuiet)
        {
            var due = state.NextDue;
            var isFailure = nextFailure < due;
            var next = isFailure ? nextFailure : due;
            logWeight += excess * (next - now);
            now = next;
            if (isFailure)
            {
                var hazard = excess > 0 ? hurry.Later(chance.Uniform()) : calm.Later(chance.Uniform());
                if (excess > 0)
                    logWeight += hurry.LaterLog(hazard, excess);
                state.Strike(hazard, now, ref chance);
            }
            else
            {
                state.Proceed(ref chance);
                if (state.Outages.Count > 0)
                    down += TakeOutages(state) * Math.Exp(logWeight);
            }

            // Once the service is down there is nothing more to be hurried.
            var isEnough = excess > 0 && (state.IsServiceDown || logWeight < LeastLogWeight);
            if (isEnough)
                hurry = calm;
            if (isFailure || isEnough)
            {
                excess = hurry.ExcessFor(state.LastDue - now);
                nextFailure = now + (chance.Exponential() * hurry.MeanGap(excess));
            }
        }

        return new Cycle(down, now, EventsAside: 0);
    }

    private static double TakeOutages(SystemState state)
    {
        var down = 0.0;
        foreach (var outage in state.Outages)
            down += outage.IsDegraded ? 0 : outage.End - outage.Start;
        state.Outages.Clear();
        return down;
    }

    /// <param name="Down">How long the service was down, weighed.</param>
    /// <param name="Busy">How long anything was down or pending.</param>
    /// <param name="EventsAside">The failures and repairs that were not played through.</param>
    private readonly record struct Cycle(double Down, double Busy, int EventsAside);

    /// <param name="Down">How long the service was down in all cycles, weighed.</param>
    /// <param name="Length">How long all cycles would have been without hurry.</param>
    /// <param name="Busy">How long anything is down or pending in a mean cycle.</param>
    /// <param name="CyclesDown">How many cycles had an outage.</param>
    /// <param name="Events">How many failures and repairs there were.</param>
    private readonly record struct Batch(double Down, double Length, double Busy, long CyclesDown, long Events);
}
