using System.Security.Cryptography;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Running;

namespace Holdfast.Proof.Documents;

/// <summary>The file with the raw operations of one drill; a document names it with its hash, so that it cannot be exchanged unseen.</summary>
/// <param name="Name">Its path, relative to the document.</param>
/// <param name="Content">What it holds: <see cref="HistoryFile"/>.</param>
public sealed record KeptHistory(string Name, ReadOnlyMemory<byte> Content)
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    /// <summary>One for each drill, numbered in their order.</summary>
    public static IReadOnlyList<KeptHistory> Of(IReadOnlyList<DrillReport> drills, string folder) =>
    [
        .. drills.Index().Select(drill => new KeptHistory(
            Path.Combine(folder, $"{drill.Index + 1:00}-{drill.Item.Scenario}{HistoryFile.Ending}"),
            HistoryFile.Write(
                drill.Item.Scenario,
                drill.Item.Streams.Where(stream => stream.History is not null).Select(stream => new NamedHistory(stream.Stream.Process, stream.Stream.Store, stream.History!) { LossLimit = stream.LossLimit })))),
    ];
}
