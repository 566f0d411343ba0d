using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Prediction;
using Holdfast.Prediction.Variants;

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
        var whatIf = new Option<string[]>("--what-if") { Description = "A change to try, as path=value. Several are tried one by one, and together.", HelpName = "CHANGE" };
        var alternatives = new Option<string?>("--alternatives") { Description = "A file of named alternatives to compare.", HelpName = "FILE" };
        var cheapest = new Option<bool>("--cheapest") { Description = "Try every allowed design, and name the cheapest that keeps all objectives." };
        var option = new Option<string[]>("--option") { Description = "With --cheapest: what may be chosen, as path=value|value.", HelpName = "CHOICE" };
        var ask = new Option<double>("--ask") { Description = "With --cheapest: the probability that a year keeps every objective.", HelpName = "SHARE", DefaultValueFactory = _ => 0.9 };
        var command = new Verb("predict",
            "Predict the probability that each objective is met, and what causes the rest.",
            """
            Examples:
              holdfast predict
            """)
        {
            path, environment, format, seed, whatIf, alternatives, cheapest, option, ask,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var reading = EstateArgument.Read(parsed.GetValue(path), parsed.GetValue(environment));
            if (reading.Estate is not { } estate)
            {
                new DiagnosticsAsText(console).Write(reading, console.Error);
                return Task.FromResult(ExitCode.Failed);
            }

            var options = new PredictionOptions { Seed = parsed.GetValue(seed) };
            var variants = new PredictVariants(new EstateArgument.Source(parsed.GetValue(path), parsed.GetValue(environment)), console);
            if (parsed.GetValue(cheapest))
            {
                if (variants.Designs(estate, parsed.GetValue(option) ?? []) is not { } designs)
                    return Task.FromResult(ExitCode.Failed);
                var search = new DesignSearch(options, parsed.GetValue(ask)).Run(designs, cancellation: cancellation);
                VariantsAsText.WriteSearch(search, search.Cheapest is null && search.Best is { } best ? Obstacles.Of(best, search.Asked) : [], console.Output);
                return Task.FromResult(ExitCode.Success);
            }

            if (parsed.GetValue(whatIf) is { Length: > 0 } || parsed.GetValue(alternatives) is not null)
            {
                if (variants.Named(parsed.GetValue(whatIf) ?? [], parsed.GetValue(alternatives)) is not { } named)
                    return Task.FromResult(ExitCode.Failed);
                var written = Variant.Of("as written", estate, options, cancellation: cancellation);
                VariantsAsText.WriteDifferences(written, [.. named.Select(variant => Variant.Of(variant.Name, variant.Estate, options, written, cancellation))], console.Output);
                return Task.FromResult(ExitCode.Success);
            }

            var prediction = Predictor.Predict(estate, options, cancellation: cancellation);
            PredictionAsText.Write(prediction, console);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
