using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Compilation;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Compiling;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast compile</c>: the estate as files that Azure, Kubernetes and those who run them take.</summary>
internal static class CompileCommand
{
    private const int MostForeignShown = 10;

    public static Command Create(CliConsole console)
    {
        var path = EstateArgument.Path();
        var environment = EstateArgument.Environment();
        var directory = new Option<DirectoryInfo>("--out", "-o") { Description = "The directory to write; it is replaced as a whole.", HelpName = "DIR", DefaultValueFactory = _ => new DirectoryInfo("compiled") };
        var command = new Verb("compile",
            "Compile the estate into the files of its platform, one tree for each environment.",
            """
            Nothing is fetched and nothing is deployed. The same estate gives the same bytes, so a change of the estate shows as a diff of what
            it changes. Secrets are references; no file holds a value.

            The directory is replaced in one step. What somebody else has put there, or has changed by hand, is never overwritten.

            Examples:
              holdfast compile
              holdfast compile estate.yaml --out platform
              holdfast compile estate.yaml --environment staging --out staging
            """)
        {
            path, environment, directory,
        };
        command.SetAction(parsed =>
        {
            var reading = EstateArgument.Read(parsed.GetValue(path), parsed.GetValue(environment));
            new DiagnosticsAsText(console).Write(reading, console.Error);
            if (reading.Estate is null)
            {
                console.Error.WriteLine($"{reading.Path} has errors; nothing was compiled.");
                return ExitCode.Failed;
            }

            var tree = Compiler.Compile(SourcesOf(reading, parsed.GetValue(path), parsed.GetValue(environment)));
            return Write(tree, parsed.GetValue(directory)!.FullName, console);
        });
        return command;
    }

    private static List<CompilationSource> SourcesOf(EstateReading reading, string? path, string? environment)
    {
        string[] names = environment is not null ? [environment] : [.. reading.Estate!.Environments.Keys];
        return names.Length == 0
            ? [new CompilationSource(reading.Estate!, AssessedView.PreferredEnvironment)]
            : [.. names.Select(name => new CompilationSource(EstateArgument.Read(path, name).Estate ?? throw new InvalidOperationException("Every overlay was checked with the estate as written."), name))];
    }

    private static int Write(CompiledTree tree, string directory, CliConsole console)
    {
        try
        {
            var place = new TreeOnDisk(directory);
            if (place.Foreign() is { Count: > 0 } foreign)
            {
                console.Error.WriteLine($"{directory} holds what was not compiled, or was changed since; nothing was written:");
                foreach (var file in foreign.Take(MostForeignShown))
                    console.Error.WriteLine($"  {file}");
                if (foreign.Count > MostForeignShown)
                    console.Error.WriteLine($"  and {foreign.Count - MostForeignShown} more");
                console.Error.WriteLine("Move it away, or name another directory with --out.");
                return ExitCode.InputOutput;
            }

            place.Write(tree);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"{directory} could not be written: {refused.Message} What was there is still there. Name another directory with --out.");
            return ExitCode.InputOutput;
        }

        console.Output.WriteLine($"{tree.Files.Count} files written to {directory}:");
        foreach (var concern in tree.Files.GroupBy(file => string.Join('/', file.Path.Split('/').SkipLast(1)), StringComparer.Ordinal))
            console.Output.WriteLine($"  {concern.Key}/  {string.Join(", ", concern.Select(file => file.Path.Split('/')[^1]))}");
        return ExitCode.Success;
    }
}
