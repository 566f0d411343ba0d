using Holdfast.Proof.Documents;

namespace Holdfast.Cli.Output;

/// <summary>Writes the raw operations of drills below a folder.</summary>
internal static class KeptHistories
{
    public static bool TryWrite(DirectoryInfo folder, IReadOnlyList<KeptHistory> histories, TextWriter errors) => histories.All(history =>
        OutputFile.TryWrite(new DirectoryInfo(Path.Combine(folder.FullName, Path.GetDirectoryName(history.Name) ?? "")), Path.GetFileName(history.Name), history.Content.ToArray(), errors));
}
