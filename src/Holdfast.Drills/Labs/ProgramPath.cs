namespace Holdfast.Drills.Labs;

/// <summary>Where programs are looked for: the path of this process, and the directories that Debian leaves out of it for all but root.</summary>
internal static class ProgramPath
{
    public const string Variable = "PATH";

    public static string Value { get; } =
        string.Join(':', new[] { Environment.GetEnvironmentVariable(Variable), "/usr/local/sbin", "/usr/sbin", "/sbin" }.Where(part => !string.IsNullOrEmpty(part)));

    public static bool Holds(string program) => Value.Split(':').Any(directory => File.Exists(Path.Combine(directory, program)));
}
