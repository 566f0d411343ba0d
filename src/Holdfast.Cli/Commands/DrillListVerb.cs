using System.CommandLine;
using System.Text.Json.Nodes;
using Holdfast.Cli.Output;
using Holdfast.Drills.Running;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast drill list`: what is executed here, and what is not and why.</summary>
internal static class DrillListVerb
{
    public static Command Create(CliConsole console)
    {
        var format = FormatOption.Of("text", "json");
        var command = new Command("list", "Show the failures that the lab can produce, and those that it cannot, with the reason.") { format };
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(format) == "json")
            {
                await console.Output.WriteAsync(Json.Text(AsJson()));
                return ExitCode.Success;
            }

            foreach (var scenario in Scenario.All)
                await console.Output.WriteLineAsync($"{scenario.Name,-22} {scenario.Summary}");
            await console.Output.WriteLineAsync("\nNot executed here, and so never green:");
            foreach (var (name, reason) in Scenario.NotExecutable)
                await console.Output.WriteLineAsync($"{name,-22} {reason}");
            return ExitCode.Success;
        });
        return command;
    }

    private static JsonArray AsJson() =>
    [
        .. Scenario.All.Select(scenario => (JsonNode)new JsonObject
        {
            ["scenario"] = scenario.Name,
            ["executed"] = true,
            ["target"] = scenario.Target.ToString().ToLowerInvariant(),
            ["effect"] = scenario.Effect.ToString().ToLowerInvariant(),
            ["endsWithHealing"] = scenario.EndsWithHealing,
            ["needsRestore"] = scenario.NeedsRestore,
            ["summary"] = scenario.Summary,
        }),
        .. Scenario.NotExecutable.Select(entry => (JsonNode)new JsonObject { ["scenario"] = entry.Key, ["executed"] = false, ["reason"] = entry.Value }),
    ];
}
