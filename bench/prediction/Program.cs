using System.Diagnostics;
using System.Globalization;
using Holdfast.Bench.Prediction;
using Holdfast.Prediction.Exact;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Simulation;

const int rounds = 5;
const ulong seed = 1;
var threads = Array.IndexOf(args, "--threads") is var index and >= 0 ? int.Parse(args[index + 1], CultureInfo.InvariantCulture) : 1;
if (args.Contains("--figures"))
{
    var known = Known(BenchModels.Pairs());

    // For run.sh: events per second and core, and the seconds to 1 %, of the pairs.
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{EventsPerSecond(BenchModels.Pairs()).Best:F0} {known.Seconds:F3} {known.Answer.Value:E3}"));
    return 0;
}


Console.WriteLine($"{threads} thread{(threads == 1 ? "" : "s")}; the best of {rounds} rounds; an event is a failure or a repair, a second is one of processor time");
Throughput("pairs", BenchModels.Pairs());
Throughput("estate", BenchModels.Estate());
Console.WriteLine();
Precision("1 of 2", BenchModels.Pair());
Precision("pairs", BenchModels.Pairs());
return 0;

void Throughput(string name, FailureModel model)
{
    var (best, answer) = EventsPerSecond(model);
    Console.WriteLine($"{name,-8} {model.Units.Length} components  {best / 1e6,6:F1} million events/s per core  unavailability {answer.Value:E3} +- {answer.RelativePrecision:P1}");
}

void Precision(string name, FailureModel model)
{
    var (seconds, events, answer) = Known(model);
    var exact = ((ExactOutcome.Exact)ExactAvailability.Of(model)).Unavailability;
    Console.WriteLine($"{name,-8} 1 % of {exact:E3} in {seconds:F2} s and {events / 1e6:F1} million events: {answer.Value:E3}, {Math.Abs(answer.Value - exact) / answer.StandardError:F1} standard errors off");
}

// How many events a core handles in a second; the first round compiles.
(double Best, Estimate Answer) EventsPerSecond(FailureModel model)
{
    var (best, answer) = (0.0, default(Estimate));
    for (var round = 0; round <= rounds; round++)
    {
        var simulation = new SteadyState(model, seed) { Threads = threads };
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        answer = simulation.Unavailability(relativePrecision: 0, mostCycles: 5_000_000);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        best = round == 0 ? 0 : Math.Max(best, simulation.Events / seconds);
    }

    return (best, answer);
}

// How much processor time an unavailability takes to be known to 1 %.
(double Seconds, long Events, Estimate Answer) Known(FailureModel model)
{
    var (best, answer, events) = (double.PositiveInfinity, default(Estimate), 0L);
    for (var round = 0; round < rounds; round++)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var simulation = new SteadyState(model, seed) { Threads = threads };
        answer = simulation.Unavailability(relativePrecision: 0.01, mostCycles: 1_000_000_000);
        (best, events) = (Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds), simulation.Events);
    }

    return (best, events, answer);
}
