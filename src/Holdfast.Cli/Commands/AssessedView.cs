using Holdfast.Assessment;
using Holdfast.Cli.Output;
using Holdfast.Estate.Reading;

namespace Holdfast.Cli.Commands;

/// <summary>An estate in one environment, as it was read and as rules see it.</summary>
internal sealed record AssessedView(EstateReading Reading, AssessedEstate Estate)
{
    public const string PreferredEnvironment = "production";

    private const string AllEnvironments = "all";

    /// <summary>Reads the estate in the environments asked for; empty when it has errors, and then they have been said.</summary>
    public static IReadOnlyList<AssessedView> Read(string? path, string? environment, DateOnly today, CliConsole console)
    {
        var written = EstateArgument.Read(path, environment is null or AllEnvironments ? null : environment);
        new DiagnosticsAsText(console).Write(written, console.Error);
        if (written.Estate is not { } estate)
        {
            console.Error.WriteLine($"{written.Path} has errors; it was not assessed.");
            return [];
        }

        string[] names = environment switch
        {
            AllEnvironments => [.. estate.Environments.Keys],
            null => estate.Environments.ContainsKey(PreferredEnvironment) ? [PreferredEnvironment] : [],
            _ => [environment],
        };
        return names.Length == 0
            ? [new AssessedView(written, new AssessedEstate(estate, today))]
            : [.. names.Select(name => Of(EstateArgument.Read(path, name), name, today))];
    }

    private static AssessedView Of(EstateReading reading, string environment, DateOnly today) => new(
        reading,
        new AssessedEstate(
            reading.Estate ?? throw new InvalidOperationException("Every overlay was checked with the estate as written."),
            today,
            environment));
}
