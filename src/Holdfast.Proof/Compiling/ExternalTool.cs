namespace Holdfast.Proof.Compiling;

/// <summary>A program that judges what was compiled.</summary>
/// <param name="Name">The program.</param>
/// <param name="HowToGet">What to type when it is missing.</param>
internal sealed record ExternalTool(string Name, string HowToGet)
{
    public static readonly ExternalTool Bicep = new("bicep", "az bicep install, or a release of https://github.com/Azure/bicep");
    public static readonly ExternalTool Promtool = new("promtool", "apt install prometheus");
    public static readonly ExternalTool Amtool = new("amtool", "apt install prometheus-alertmanager");

    /// <summary>The program's file on a search path; null when it is not there.</summary>
    public string? Find(string searchPath) => searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".azure", "bin")) // where az puts bicep
        .Select(folder => Path.Combine(folder, Name))
        .FirstOrDefault(File.Exists);
}
