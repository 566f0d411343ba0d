using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Compilation;
using Holdfast.Compilation.Checking;
using Holdfast.Compilation.Plan;
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
        var verify = new Option<bool>("--verify") { Description = "Have the tools that will receive the files judge them; without --out nothing is written." };
        var thorough = new Option<bool>("--thorough") { Description = "With --verify: also run the alert tests that walk through days of data (minutes)." };
        var format = FormatOption.Of("text", "json");
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
              holdfast compile --verify --format json

            --verify compares every Azure resource with its published type and every Kubernetes object with its schema, and calls bicep,
            promtool and amtool. A tool that is missing makes the verdict "not verified" (exit code 3), never green; ./holdfast installs
            them on Debian.
            """)
        {
            path, environment, directory, verify, thorough, format,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var prepared = parsed.GetValue(verify) ? TreeChecks.PrepareAsync(cancellation) : Task.CompletedTask;
            var reading = EstateArgument.Read(parsed.GetValue(path), parsed.GetValue(environment));
            new DiagnosticsAsText(console).Write(reading, console.Error);
            if (reading.Estate is null)
            {
                await console.Error.WriteLineAsync($"{reading.Path} has errors; nothing was compiled.");
                return ExitCode.Failed;
            }

            if (CompiledEnvironments.Of(reading, parsed.GetValue(path), parsed.GetValue(environment), console) is not { } sources)
                return ExitCode.Failed;
            var tree = Compiler.Compile(sources);
            await prepared;
            var isWritten = !parsed.GetValue(verify) || parsed.GetResult(directory) is { Implicit: false };
            if (isWritten && Write(tree, parsed.GetValue(directory)!.FullName, parsed.GetValue(verify) ? console.Error : console.Output, console.Error) is var refused and not ExitCode.Success)
                return refused;
            return parsed.GetValue(verify)
                ? await VerifyAsync(sources, tree, parsed.GetValue(thorough), parsed.GetValue(format) == "json", console, cancellation)
                : ExitCode.Success;
        });
        return command;
    }

    private static async Task<int> VerifyAsync(IReadOnlyList<CompilationSource> sources, CompiledTree tree, bool thorough, bool asJson, CliConsole console, CancellationToken cancellation)
    {
        var verification = await new TreeVerifier(thorough: thorough).VerifyAsync(sources, tree, new ConsoleProgress(console, TimeProvider.System), cancellation);
        if (asJson)
            await console.Output.WriteAsync(Json.TextOf(verification));
        else
            VerificationAsText.Write(verification, console.Output);
        return verification.Outcome switch
        {
            CheckOutcome.Passed => ExitCode.Success,
            CheckOutcome.Failed => ExitCode.Failed,
            _ => ExitCode.NotProven,
        };
    }

    private static int Write(CompiledTree tree, string directory, TextWriter output, TextWriter error)
    {
        try
        {
            var place = new TreeOnDisk(directory);
            if (place.Foreign() is { Count: > 0 } foreign)
            {
                error.WriteLine($"{directory} holds what was not compiled, or was changed since; nothing was written:");
                foreach (var file in foreign.Take(MostForeignShown))
                    error.WriteLine($"  {file}");
                if (foreign.Count > MostForeignShown)
                    error.WriteLine($"  and {foreign.Count - MostForeignShown} more");
                error.WriteLine("Move it away, or name another directory with --out.");
                return ExitCode.InputOutput;
            }

            place.Write(tree);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{directory} could not be written: {refused.Message} What was there is still there. Name another directory with --out.");
            return ExitCode.InputOutput;
        }

        output.WriteLine($"{tree.Files.Count} files written to {directory}:");
        foreach (var concern in tree.Files.GroupBy(file => string.Join('/', file.Path.Split('/').SkipLast(1)), StringComparer.Ordinal))
            output.WriteLine($"  {concern.Key}/  {string.Join(", ", concern.Select(file => file.Path.Split('/')[^1]))}");
        return ExitCode.Success;
    }
}
