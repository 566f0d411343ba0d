using Holdfast.Estate.Model;
using Holdfast.Prediction;
using Holdfast.Prediction.Estates;
using Holdfast.Proof.Verdicts;

namespace Holdfast.Proof.Running;

/// <summary>Puts what is predicted for production beside what was proven on the stand-in.</summary>
internal static class PredictedBeside
{
    // For the steps of recovery, which are means of figures, a few years are enough.
    private static readonly PredictionOptions Quick = new() { Draws = 8, Precision = 0.5 };

    public static IReadOnlyList<ScenarioVerdict> Of(EstateModel estate, IReadOnlyList<ScenarioVerdict> verdicts, CancellationToken cancellation)
    {
        var prediction = Predictor.Predict(estate, Quick, cancellation: cancellation);
        return
        [
            .. from verdict in verdicts
               let waterfalls = prediction.Processes.Single(process => process.Process == verdict.Process).Waterfalls
               let waterfall = waterfalls.FirstOrDefault(waterfall => waterfall.Scenario == NameIn(verdict.Scenario))
               select waterfall is null ? verdict : verdict with { PredictedRto = TimeSpan.FromSeconds(waterfall.Seconds) },
        ];
    }

    /// <summary>Both drills take a server away from the database: its process, or its node.</summary>
    private static string NameIn(string drill) => drill is "database-crash" or "node-loss" ? Scenarios.DatabaseCrash : drill;
}
