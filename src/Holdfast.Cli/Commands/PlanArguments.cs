using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;
using Holdfast.Recovery.Plans;
using Holdfast.Recovery.Plans.Building;
using Holdfast.Recovery.Plans.Checking;

namespace Holdfast.Cli.Commands;

/// <summary>The arguments that `recover plan` and `recover run` share, and the plans that they lead to.</summary>
internal sealed class PlanArguments
{
    private static readonly Dictionary<string, PlanScenario> Scenarios = new(StringComparer.Ordinal)
    {
        ["zone-loss"] = PlanScenario.ZoneLoss,
        ["region-loss"] = PlanScenario.RegionLoss,
        ["database-corruption"] = PlanScenario.DatabaseCorruption,
        ["operator-error"] = PlanScenario.OperatorError,
    };

    public PlanArguments() => Scenario.AcceptOnlyFromAmong([.. Scenarios.Keys]);

    public Argument<string> Estate { get; } = EstateArgument.Path();

    public Option<string?> Environment { get; } = EstateArgument.Environment();

    public Option<string?> Process { get; } = new("--process", "-p") { Description = "The business process.", HelpName = "NAME" };

    public Option<string?> Scenario { get; } = new("--scenario", "-s") { Description = $"What has happened: {string.Join(", ", Scenarios.Keys)}.", HelpName = "NAME" };

    /// <summary>The name of a scenario on the command line.</summary>
    public static string NameOf(PlanScenario scenario) => Scenarios.Single(entry => entry.Value == scenario).Key;

    public EstateReading Read(ParseResult parsed, CliConsole console)
    {
        var reading = EstateArgument.Read(parsed.GetValue(Estate), parsed.GetValue(Environment));
        new DiagnosticsAsText(console).Write(reading, console.Error);
        return reading;
    }

    /// <summary>The plans that are asked for, and what is missing for them; null when there is no such process or plan, which has been said.</summary>
    public (IReadOnlyList<RecoveryPlan> Plans, IReadOnlyList<Diagnostic> Missing)? Plans(ParseResult parsed, EstateReading reading, PlanScenario? otherwise, CliConsole console)
    {
        var estate = reading.Estate!;
        var process = parsed.GetValue(Process);
        if (process is not null && !estate.Processes.ContainsKey(process))
        {
            console.Error.WriteLine($"The estate has no process '{process}'. It has: {string.Join(", ", estate.Processes.Keys)}.");
            return null;
        }

        var scenario = parsed.GetValue(Scenario) is { } name ? Scenarios[name] : otherwise;
        IReadOnlyList<RecoveryPlan> plans =
        [
            .. from each in estate.Processes.Values
               where process is null || each.Name == process
               from possible in Enum.GetValues<PlanScenario>()
               where scenario is null ? PlanBuilder.Applies(estate, each, possible) : possible == scenario && (PlanBuilder.Applies(estate, each, possible) || possible is PlanScenario.RegionLoss)
               select PlanBuilder.Build(estate, each.Name, possible, reading.Environment?.Name),
        ];
        if (plans.Count == 0)
        {
            console.Error.WriteLine(scenario is { } asked ? $"{NameOf(asked)} needs no plan here: {process ?? "no process"} stands on nothing that it could take away." : "No process of this estate stands on anything that could be recovered.");
            return null;
        }

        var folder = EstateArgument.FolderOf(parsed.GetValue(Estate));
        return (plans, new PlanChecks(estate, reading.Places!, program => PlanPrograms.IsThere(folder, program)).Check(plans));
    }
}
