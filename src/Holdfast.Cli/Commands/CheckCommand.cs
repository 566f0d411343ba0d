using System.CommandLine;
using System.Text.Json.Nodes;
using Holdfast.Cli.Output;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Objectives;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Values;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast check</c>: reads an estate, reports every problem at once, and shows the objectives that follow.</summary>
internal static class CheckCommand
{
    public static Command Create(CliConsole console)
    {
        var path = EstateArgument.Path();
        var environment = EstateArgument.Environment();
        var format = FormatOption.Of("text", "json", "sarif");
        var command = new Verb("check",
            "Read an estate and report every problem at once, with its place and its remedy.",
            """
            Then it shows what each workload, store and partner must promise, and because of which process.

            Without --environment, the overlay of every environment is checked too.

            Examples:
              holdfast check
              holdfast check estate.yaml --environment staging
              holdfast check samples/multinational-distributor --format sarif > check.sarif
            """)
        {
            path, environment, format,
        };
        command.SetAction(parsed =>
        {
            var reading = EstateArgument.Read(parsed.GetValue(path), parsed.GetValue(environment));
            switch (parsed.GetValue(format))
            {
                case "json":
                    console.Output.Write(Json.Text(AsJson(reading)));
                    break;
                case "sarif":
                    console.Output.Write(Json.Text(DiagnosticsAsSarif.Of(reading)));
                    break;
                default:
                    WriteText(reading, console);
                    break;
            }

            return reading.HasErrors ? ExitCode.Failed : ExitCode.Success;
        });
        return command;
    }

    private static void WriteText(EstateReading reading, CliConsole console)
    {
        new DiagnosticsAsText(console).Write(reading, console.Output);
        if (reading.Estate is { } estate)
        {
            if (reading.Diagnostics.Count > 0)
                console.Output.WriteLine();
            console.Output.WriteLine(Summary(reading, estate));
            console.Output.WriteLine();
            WriteObjectives(estate, console.Output);
            console.Output.WriteLine();
        }

        console.Output.WriteLine($"{reading.Path}: {Count(reading, DiagnosticSeverity.Error, "error")}, {Count(reading, DiagnosticSeverity.Warning, "warning")}.");
    }

    private static string Summary(EstateReading reading, EstateModel estate)
    {
        var environments = estate.Environments.Count == 0 ? "no environments" : $"environments {string.Join(", ", estate.Environments.Keys)}";
        var where = reading.Environment is { } environment ? $" in environment {environment.Name}" : "";
        return $"{estate.Estate}{where}: {Plural(estate.Processes.Count, "process", "processes")}, {Plural(estate.Workloads.Count, "workload")}, "
            + $"{Plural(estate.Stores.Count, "store")}, {Plural(estate.Partners.Count, "partner")}, {environments}; {Plural(reading.Sources.Count, "file")} read.";
    }

    private static void WriteObjectives(EstateModel estate, TextWriter writer)
    {
        writer.WriteLine("What each part must promise, and because of which process:");
        var table = new TextTable("PART", "KIND", "SLO", "RTO", "RPO", "BECAUSE OF");
        foreach (var needed in Effective(estate))
        {
            table.Add(
                needed.Node.Name,
                needed.Node.Kind.ToString().ToLowerInvariant(),
                needed.Availability.Value.ToString(),
                DurationText.Format(needed.Rto.Value),
                needed.Rpo is { } rpo ? DurationText.Format(rpo.Value) : "any",
                Reasons(needed));
        }

        table.WriteTo(writer);
    }

    /// <summary>One reason when all three agree, otherwise each with its objective.</summary>
    private static string Reasons(EffectiveObjectives needed)
    {
        var reasons = new List<(string Objective, string Because)> { ("SLO", needed.Availability.Because), ("RTO", needed.Rto.Because) };
        if (needed.Rpo is { } rpo)
            reasons.Add(("RPO", rpo.Because));
        var grouped = reasons.GroupBy(reason => reason.Because).ToList();
        if (grouped.Count == 1)
            return grouped[0].Key;
        // "warehouse-dispatch (SLO, RPO), warehouse-dispatch before its cut-off ... (RTO)" says the name once too often.
        var first = grouped[0].Key;
        return string.Join("; ", grouped.Select(group =>
            $"{string.Join(" and ", group.Select(reason => reason.Objective))}: {(group.Key.StartsWith(first + " ", StringComparison.Ordinal) ? "its" + group.Key[(first.Length + " before its".Length)..] : group.Key)}"));
    }

    private static IEnumerable<EffectiveObjectives> Effective(EstateModel estate) =>
        ObjectiveDerivation.Of(estate, DependencyGraph.From(estate)).Values
            .Where(needed => needed.Node.Kind != GraphNodeKind.Process)
            .OrderBy(needed => needed.Node.Kind)
            .ThenBy(needed => needed.Node.Name, StringComparer.Ordinal);

    private static JsonObject AsJson(EstateReading reading)
    {
        var written = new JsonObject
        {
            ["estate"] = reading.Estate?.Estate.Text,
            ["path"] = reading.Path,
            ["environment"] = reading.Environment?.Name,
            ["usable"] = !reading.HasErrors,
            ["diagnostics"] = DiagnosticsAsJson.Of(reading),
            ["diagnosticsLeftOut"] = reading.DiagnosticsLeftOut,
        };
        if (reading.Estate is { } estate)
            written["objectives"] = new JsonArray([.. Effective(estate).Select(ObjectivesAsJson)]);
        return written;
    }

    private static JsonNode ObjectivesAsJson(EffectiveObjectives needed) => new JsonObject
    {
        ["part"] = needed.Node.Name,
        ["kind"] = needed.Node.Kind.ToString().ToLowerInvariant(),
        ["availability"] = SourcedAsJson(needed.Availability, needed.Availability.Value.ToString()),
        ["rto"] = SourcedAsJson(needed.Rto, DurationText.Format(needed.Rto.Value)),
        ["rpo"] = needed.Rpo is { } rpo ? SourcedAsJson(rpo, DurationText.Format(rpo.Value)) : null,
    };

    private static JsonObject SourcedAsJson<T>(Sourced<T> sourced, string value)
        where T : notnull => new()
        {
            ["value"] = value,
            ["because"] = sourced.Because,
            ["path"] = new JsonArray([.. sourced.Path.Select(name => (JsonNode)name)]),
        };

    private static string Count(EstateReading reading, DiagnosticSeverity severity, string word) =>
        Plural(reading.Diagnostics.Count(diagnostic => diagnostic.Severity == severity), word);

    private static string Plural(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
