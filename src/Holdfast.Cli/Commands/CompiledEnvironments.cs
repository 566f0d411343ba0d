using Holdfast.Cli.Output;
using Holdfast.Compilation.Kubernetes.Draining;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;

namespace Holdfast.Cli.Commands;

/// <summary>An estate in each environment, as it is compiled.</summary>
internal static class CompiledEnvironments
{
    /// <summary>All environments, or the one that is named; null when one cannot be compiled, and then it has been said why.</summary>
    public static IReadOnlyList<CompilationSource>? Of(EstateReading reading, string? path, string? environment, CliConsole console)
    {
        string[] names = environment is not null ? [environment] : [.. reading.Estate!.Environments.Keys];
        List<(CompilationSource Source, EstateReading Reading)> sources = names.Length == 0
            ? [(new CompilationSource(reading.Estate!, AssessedView.PreferredEnvironment), reading)]
            : [.. names.Select(name => (name, Reading: EstateArgument.Read(path, name))).Select(read => (new CompilationSource(read.Reading.Estate ?? throw new InvalidOperationException("Every overlay was checked with the estate as written."), read.name), read.Reading))];
        var text = new DiagnosticsAsText(console);
        var refused = false;
        foreach (var (source, read) in sources)
        {
            foreach (var diagnostic in DrainChecks.Check(source, read.Places ?? throw new InvalidOperationException("An estate that was read has places.")))
            {
                text.Write(diagnostic with { Environment = source.Environment }, read, console.Error);
                refused |= diagnostic.Severity == DiagnosticSeverity.Error;
            }
        }

        if (refused)
            console.Error.WriteLine("What is compiled would cut work or block a drain; nothing was compiled.");
        return refused ? null : [.. sources.Select(entry => entry.Source)];
    }
}
