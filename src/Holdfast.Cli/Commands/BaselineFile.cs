using Holdfast.Assessment.Baselines;
using Holdfast.Estate.Diagnostics;

namespace Holdfast.Cli.Commands;

/// <summary>The file given to --baseline.</summary>
internal static class BaselineFile
{
    /// <summary>Reads it, if one was given; false when it cannot be used, and then the reason has been said.</summary>
    public static bool TryRead(FileInfo? file, CliConsole console, out FindingBaseline? baseline)
    {
        baseline = null;
        if (file is null)
            return true;
        var path = file.ToString();
        Diagnostic? problem;
        try
        {
            if (!file.Exists)
                problem = BaselineDiagnostics.Unreadable(SourcePlace.StartOf(path), MissingFile.Reason(file));
            else if (file.Length > FindingBaseline.LargestBytes)
                problem = BaselineDiagnostics.Unreadable(SourcePlace.StartOf(path), $"it has {file.Length >> 20} MiB, and {FindingBaseline.LargestBytes >> 20} MiB are read");
            else
                baseline = FindingBaseline.Read(path, File.ReadAllBytes(file.FullName), out problem);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problem = BaselineDiagnostics.Unreadable(SourcePlace.StartOf(path), refused.Message);
        }

        if (problem is not null)
            console.Error.WriteLine(problem);
        return baseline is not null;
    }
}
