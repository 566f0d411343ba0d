using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Estates;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Figures;
using Holdfast.Prediction.Results;
using Holdfast.Prediction.Years;

namespace Holdfast.Prediction.Variants;

/// <summary>Finds what forbids an objective: with the best design, each dependency is left alone in an otherwise perfect world.</summary>
public static class Obstacles
{
    private const int Candidates = 6;
    private const int Draws = 32;
    private const int YearsOfDraw = 400;

    /// <summary>The objectives that the best design does not meet with the probability asked for, and what forbids each.</summary>
    public static IReadOnlyList<Obstacle> Of(Variant best, double asked)
    {
        ArgumentNullException.ThrowIfNull(best);
        var graph = DependencyGraph.From(best.Estate);
        var obstacles = new List<Obstacle>();
        foreach (var predicted in best.Prediction.Processes)
        {
            var process = best.Estate.Processes[predicted.Process];
            AddIfMissed("availability", predicted.YearMet.Value, tally => tally.YearsMet);
            AddIfMissed("rto", predicted.Rto.AllOfAYearWithin, tally => tally.YearsWithinRto);
            if (predicted.Rpo.AllOfAYearWithin < asked)
                obstacles.Add(new Obstacle(process.Name, "rpo", predicted.Rpo.AllOfAYearWithin, [.. predicted.Rpo.Breaches.Select(breach => (breach.Scenario, Math.Exp(-breach.PerYear))).Where(breach => breach.Item2 < asked)]));

            void AddIfMissed(string objective, double probability, Func<YearTally, double> met)
            {
                if (probability < asked)
                    obstacles.Add(new Obstacle(process.Name, objective, probability, Forbidding(best, graph, process, predicted, asked, met)));
            }
        }

        return obstacles;
    }

    private static List<(string Component, double Alone)> Forbidding(
        Variant best, DependencyGraph graph, BusinessProcess process, ProcessPrediction predicted, double asked, Func<YearTally, double> met)
    {
        var clock = new ProcessClock(process);
        var key = RandomStream.KeyOf("obstacles");
        var draws = Enumerable.Range(0, Draws).Select(draw => new FigureDraw(best.Prediction.Book, draw, Draws, key)).ToList();
        return
        [
            .. predicted.Components.Take(Candidates)
                .Select(component => (component.Cause, Alone: draws.AsParallel().AsOrdered().Select((figures, draw) => met(Alone(component.Cause, figures, draw))).ToList().Average()))
                .Where(component => component.Alone < asked)
                .OrderBy(component => component.Alone),
        ];

        YearTally Alone(string component, FigureDraw figures, int draw)
        {
            var model = ProcessFailures.ModelOf(best.Estate, graph, process, figures);
            FailureModel only = model with { Hazards = [.. model.Hazards.Where(hazard => hazard.Component == component)] };
            return new YearSimulation(only, clock, RandomStream.KeyOf(key, (ulong)draw)).Run(YearsOfDraw);
        }
    }
}
