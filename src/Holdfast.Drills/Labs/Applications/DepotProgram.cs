using System.Runtime.InteropServices;

namespace Holdfast.Drills.Labs.Applications;

/// <summary>The sample application as it was built beside the command, and the platform that runs it.</summary>
internal static class DepotProgram
{
    private const string Web = "Microsoft.AspNetCore.App";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "depot");

    /// <summary>The folder of the .NET that runs this very command: shared/Microsoft.NETCore.App/VERSION is three levels below it.</summary>
    public static string Platform => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>Why it cannot run here, or nothing.</summary>
    public static string? FindObstacle()
    {
        if (!File.Exists(Path.Combine(Folder, "depot.dll")))
            return $"The sample application was not built beside the command: '{Folder}' has no depot.dll. `./holdfast` builds both.";
        if (!File.Exists(Path.Combine(Platform, "dotnet")))
            return $"'{Platform}' has no program 'dotnet' to run the sample application with.";
        return Directory.Exists(Path.Combine(Platform, "shared", Web)) ? null : $"'{Platform}' lacks {Web} (apt-get install aspnetcore-runtime-10.0).";
    }

    public static void CopyTo(string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(Folder))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
    }
}
