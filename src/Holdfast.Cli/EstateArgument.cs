using System.CommandLine;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Reading;

namespace Holdfast.Cli;

/// <summary>The ESTATE argument and the --environment option, the same for every verb that reads an estate.</summary>
internal static class EstateArgument
{
    /// <summary>What is proven and built where nobody names an environment.</summary>
    public const string PreferredEnvironment = "production";

    private const string DefaultSample = "samples/regional-warehouse";
    private const string DefaultFile = "estate.yaml";

    public static Argument<string> Path() => new("estate")
    {
        Description = $"The estate file, or the folder that holds {DefaultFile}. Without it: {DefaultSample}.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string?> Environment() => new("--environment", "-e")
    {
        Description = "The environment whose overlay is applied, such as staging.",
        HelpName = "NAME",
    };

    /// <summary>Reads the estate that the arguments name.</summary>
    public static EstateReading Read(string? path, string? environment) =>
        new EstateReader(new EstateFilesOnDisk(Directory.GetCurrentDirectory())).Read(FileOf(path), environment);

    /// <summary>Reads the estate as it runs in production, where it has that environment and no other is named.</summary>
    public static EstateReading ReadPreferred(string? path, string? environment)
    {
        if (environment is not null)
            return Read(path, environment);
        var written = Read(path, environment: null);
        return written.Estate?.Environments.ContainsKey(PreferredEnvironment) == true ? Read(path, PreferredEnvironment) : written;
    }

    /// <summary>The full path of the estate file.</summary>
    public static string FullPathOf(string? path) => System.IO.Path.GetFullPath(FileOf(path));

    /// <summary>The folder to which the paths in the estate file are relative.</summary>
    public static string FolderOf(string? path) => System.IO.Path.GetDirectoryName(FullPathOf(path))!;

    /// <summary>The estate that the arguments name, to be read with changes.</summary>
    internal sealed record Source(string? Path, string? Environment)
    {
        private static EstateFilesOnDisk Files => new(Directory.GetCurrentDirectory());

        public EstateReading Read(IReadOnlyList<EstateChange> changes) => new EstateReader(Files).Read(FileOf(Path), Environment, changes);

        /// <summary>The estate once with each alternative of a file.</summary>
        public AlternativesReading Alternatives(string file) => new AlternativesFile(Files).Read(file, FileOf(Path), Environment);
    }

    private static string FileOf(string? path)
    {
        var file = path is null or "" ? DefaultFolder() : path;
        return Directory.Exists(file) ? System.IO.Path.Combine(file, DefaultFile) : file;
    }

    // The wrapper names the folder of Holdfast, so that the sample is found from anywhere.
    private static string DefaultFolder() =>
        !Directory.Exists(DefaultSample) && System.Environment.GetEnvironmentVariable("HOLDFAST_HOME") is { Length: > 0 } home
            ? System.IO.Path.Combine(home, DefaultSample)
            : DefaultSample;
}
