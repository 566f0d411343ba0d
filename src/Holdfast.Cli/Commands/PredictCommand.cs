using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Prediction;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast predict</c>: the probability that each objective is met, and why.</summary>
internal static class PredictCommand
{
    public static Command Create(CliConsole console)
    {
        var path = EstateArgument.Path();
        var environment = EstateArgument.Environment();
        var format = FormatOption.Of("text", "json");
        var seed = new Option<ulong>("--seed") { Description = "The seed of the simulation; the same seed gives the same answer.", HelpName = "NUMBER", DefaultValueFactory = _ => 1 };
        var command = new Verb("predict",
            "Predict the probability that each objective is met, and what causes the rest.",
            """
            Examples:
              holdfast predict
            """)
        {
            path, environment, format, seed,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var reading = EstateArgument.Read(parsed.GetValue(path), parsed.GetValue(environment));
            if (reading.Estate is not { } estate)
            {
                new DiagnosticsAsText(console).Write(reading, console.Error);
                return Task.FromResult(ExitCode.Failed);
            }

            var prediction = Predictor.Predict(estate, new PredictionOptions { Seed = parsed.GetValue(seed) }, cancellation: cancellation);
            PredictionAsText.Write(prediction, console);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
