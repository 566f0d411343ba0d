using Holdfast.Assessment.Importing;
using Holdfast.Estate.Diagnostics;

namespace Holdfast.Cli.Commands;

/// <summary>The files given to --import.</summary>
internal static class ImportFiles
{
    /// <summary>Reads them all; false when one cannot be used, and then every reason has been said and nothing is imported.</summary>
    public static bool TryRead(IReadOnlyList<FileInfo> files, CliConsole console, out IReadOnlyList<ImportedFinding> imported)
    {
        var readings = files.Select(Read).ToList();
        foreach (var problem in readings.SelectMany(reading => reading.Diagnostics))
            console.Error.WriteLine(problem);
        imported = [.. readings.SelectMany(reading => reading.Findings)];
        return !readings.Exists(reading => reading.HasErrors);
    }

    private static ImportReading Read(FileInfo file)
    {
        var limits = new ImportLimits();
        var start = SourcePlace.StartOf(file.ToString());
        if (!file.Exists)
            return new ImportReading([], [ImportDiagnostics.Unreadable(start, MissingFile.Reason(file))]);
        try
        {
            return file.Length > limits.FileBytes
                ? new ImportReading([], [ImportDiagnostics.TooLarge(start, file.Length, limits.FileBytes)])
                : ImportReader.Read(file.ToString(), File.ReadAllBytes(file.FullName), limits);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new ImportReading([], [ImportDiagnostics.Unreadable(start, refused.Message)]);
        }
    }
}
