using System.Text.Json.Nodes;
using Holdfast.Drills.Running;
using Holdfast.Estate.Values;
using YamlDotNet.Core;

namespace Holdfast.Drills.Experiments;

/// <summary>
/// Reads an experiment file. What this lab cannot carry out is refused before anything starts: a step that is passed over would make the
/// result say more than was done.
/// </summary>
public static class ExperimentReader
{
    private const string Own = "holdfast";

    /// <summary>The experiment, or all that is wrong with it.</summary>
    public static (Experiment? Experiment, IReadOnlyList<string> Problems) Read(string text)
    {
        JsonNode? root;
        try
        {
            root = YamlAsJson.Read(text);
        }
        catch (YamlException wrong)
        {
            return (null, [$"Line {wrong.Start.Line}: this is neither YAML nor JSON. {wrong.Message}"]);
        }

        if (root is not JsonObject source)
            return (null, ["An experiment is a mapping with title, description and method."]);
        List<string> problems = [];
        foreach (var key in (string[])["title", "description"])
        {
            if (Text(source[key]) is null)
                problems.Add($"'{key}' is missing. The format demands it.");
        }

        var experiment = new Experiment
        {
            Title = Text(source["title"]) ?? "",
            Probes = ReadProbes(source["steady-state-hypothesis"], problems),
            Actions = ReadActions(source["method"], problems),
            Rto = ReadObjective(Extensions(source), "rto", problems),
            Rpo = ReadObjective(Extensions(source), "rpo", problems),
            Processes = ReadProcesses(source, problems),
            Source = source,
        };
        if (source["rollbacks"] is JsonArray { Count: > 0 })
            problems.Add("'rollbacks' must be empty: each scenario puts right what it did by itself, also when it is stopped.");
        return problems.Count == 0 ? (experiment, []) : (null, problems);
    }

    private static List<string> ReadProbes(JsonNode? hypothesis, List<string> problems)
    {
        List<string> names = [];
        if (hypothesis is null)
            return names;
        if ((hypothesis as JsonObject)?["probes"] is not JsonArray probes)
        {
            problems.Add("'steady-state-hypothesis' needs 'probes'.");
            return names;
        }

        foreach (var probe in probes)
        {
            var name = Text(probe?["name"]) ?? "";
            if (Command(probe) is not ["lab", "status"] || probe?["tolerance"]?.ToJsonString() != "0")
                problems.Add($"The probe '{name}' is not one that is known here: provider process, path {Own}, arguments 'lab status', tolerance 0.");
            names.Add(name);
        }

        return names;
    }

    private static List<(string Name, string Scenario)> ReadActions(JsonNode? method, List<string> problems)
    {
        List<(string, string)> actions = [];
        foreach (var step in method as JsonArray ?? [])
        {
            var name = Text(step?["name"]) ?? "";
            if (Text(step?["type"]) != "action" || Command(step) is not ["drill", "run", var scenario, ..])
                problems.Add($"The step '{name}' is not one that is known here: type action, provider process, path {Own}, arguments 'drill run SCENARIO'.");
            else if (Scenario.NotExecutable.TryGetValue(scenario, out var reason))
                problems.Add($"The step '{name}' cannot be executed here: {reason}.");
            else if (Scenario.Find(scenario) is null)
                problems.Add($"The step '{name}' names the scenario '{scenario}', which there is not. `{Own} drill list` shows them.");
            else
                actions.Add((name, scenario));
        }

        if (method is not JsonArray { Count: > 0 })
            problems.Add("'method' needs at least one action.");
        return actions;
    }

    /// <summary>The arguments with which a step calls this command; none when it calls something else.</summary>
    private static string[]? Command(JsonNode? step)
    {
        if (step?["provider"] is not JsonObject provider || Text(provider["type"]) != "process" || Path.GetFileName(Text(provider["path"])) != Own)
            return null;
        return provider["arguments"] switch
        {
            JsonArray words => [.. words.Select(word => Text(word) ?? "")],
            var words => Text(words)?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
    }

    private static IEnumerable<JsonNode?> Extensions(JsonObject source) => (source["extensions"] as JsonArray ?? []).Where(extension => Text((extension as JsonObject)?["name"]) == Own);

    private static Dictionary<string, (TimeSpan? Rto, TimeSpan? Rpo)> ReadProcesses(JsonObject source, List<string> problems)
    {
        var promises = new Dictionary<string, (TimeSpan? Rto, TimeSpan? Rpo)>(StringComparer.Ordinal);
        foreach (var (process, promise) in Extensions(source).Select(extension => extension?["processes"]).OfType<JsonObject>().SelectMany(processes => processes))
        {
            if (promise is JsonObject)
                promises[process] = (ReadObjective([promise], "rto", problems), ReadObjective([promise], "rpo", problems));
            else
                problems.Add($"The process '{process}' needs 'rto' and 'rpo'.");
        }

        return promises;
    }

    private static TimeSpan? ReadObjective(IEnumerable<JsonNode?> places, string key, List<string> problems)
    {
        var text = places.Select(place => Text(place?[key])).FirstOrDefault(found => found is not null);
        if (text is null)
            return null;
        if (DurationText.TryParse(text, out var value))
            return value;
        problems.Add($"'{key}' is '{text}', which is no duration. Write for example 15m.");
        return null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
