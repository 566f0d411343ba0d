using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Graph.Pictures;
using Holdfast.Estate.Model;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast graph</c>: draws what stands on what.</summary>
internal static class GraphCommand
{
    // An estate may have thousands of processes; nobody reads more names than this in a message.
    private const int MostNamesShown = 20;

    public static Command Create(CliConsole console)
    {
        var path = EstateArgument.Path();
        var environment = EstateArgument.Environment();
        var process = new Option<string?>("--process", "-p")
        {
            Description = "Draw only this process and what it stands on.",
            HelpName = "NAME",
        };
        var file = new Option<string?>("--out", "-o")
        {
            Description = "The file to write; without it the picture goes to the standard output.",
            HelpName = "FILE",
        };
        var format = FormatOption.Of("mermaid", "svg");
        var command = new Verb("graph",
            "Draw what stands on what: processes on workloads, workloads on stores and partners.",
            """
            Each part has the colour of the most critical process that stands on it.

            Examples:
              holdfast graph
              holdfast graph --process invoicing
              holdfast graph samples/multinational-distributor --format svg --out group.svg
            """)
        {
            path, environment, process, format, file,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var reading = EstateArgument.Read(parsed.GetValue(path), parsed.GetValue(environment));
            new DiagnosticsAsText(console).Write(reading, console.Error);
            if (reading.Estate is not { } estate)
                return Task.FromResult(ExitCode.Failed);
            var graph = DependencyGraph.From(estate);
            if (parsed.GetValue(process) is { } name)
            {
                if (!estate.Processes.ContainsKey(name))
                    return RefuseAsync(console, estate, name);
                graph = graph.Below(name);
            }

            return parsed.GetValue(format) == "svg"
                ? WriteAsync(console, SvgPicture.Of(estate, graph), parsed.GetValue(file), cancellation)
                : WriteMermaidAsync(console, estate, graph, parsed.GetValue(file), cancellation);
        });
        return command;
    }

    private static async Task<int> RefuseAsync(CliConsole console, EstateModel estate, string name)
    {
        var names = string.Join(", ", estate.Processes.Keys.Take(MostNamesShown));
        var more = estate.Processes.Count > MostNamesShown ? $" and {estate.Processes.Count - MostNamesShown} more" : "";
        await console.Error.WriteLineAsync($"The estate has no process '{name}'. Its processes are {names}{more}.");
        return ExitCode.Usage;
    }

    private static async Task<int> WriteMermaidAsync(
        CliConsole console, EstateModel estate, DependencyGraph graph, string? file, CancellationToken cancellation)
    {
        var picture = MermaidPicture.Of(estate, graph);
        if (picture.Length > MermaidPicture.LongestDrawn || graph.Edges.Count > MermaidPicture.MostEdgesDrawn)
            await console.Error.WriteLineAsync("Most viewers refuse a Mermaid flowchart of this size. Draw one process with --process, or take --format svg.");
        return await WriteAsync(console, picture, file, cancellation);
    }

    private static async Task<int> WriteAsync(CliConsole console, string picture, string? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            await console.Output.WriteAsync(picture.AsMemory(), cancellation);
            return ExitCode.Success;
        }

        try
        {
            await File.WriteAllTextAsync(file, picture, cancellation);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await console.Error.WriteLineAsync($"The picture could not be written to '{file}': {refused.Message} Name another file with --out.");
            return ExitCode.InputOutput;
        }

        return ExitCode.Success;
    }
}
