using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;

namespace Holdfast.Estate.Reading.Binding;

/// <summary>What came of reading a document's nodes into the model.</summary>
/// <param name="Estate">The model; values that could not be read are blank.</param>
/// <param name="Problems">What was wrong.</param>
/// <param name="References">Names to look up.</param>
/// <param name="Incomplete">Records with a blank somewhere inside, so that nothing is concluded from a blank.</param>
internal sealed record BoundEstate(
    EstateModel Estate,
    IReadOnlyList<Diagnostic> Problems,
    IReadOnlyList<PendingReference> References,
    IReadOnlySet<object> Incomplete);
